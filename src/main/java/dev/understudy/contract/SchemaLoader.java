package dev.understudy.contract;

import dev.understudy.schema.Dialect;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import dev.understudy.schema.SchemaFault;
import dev.understudy.schema.UnreadableDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles the schemas of a contract: each once, however many references lead to it. */
final class SchemaLoader {
  private final Documents documents;
  private final Findings findings;
  private final SchemaCompiler compiler;
  private final Map<Source, Findings.Part<Schema>> known = new HashMap<>();

  SchemaLoader(Documents documents, Dialect dialect, Findings findings) {
    this.documents = documents;
    this.findings = findings;
    this.compiler = new SchemaCompiler(dialect, true, documents::tree, this::slip);
  }

  /** The schema that stands there, be it a reference. */
  Schema at(Cursor at) {
    return findings.shared(known, at.source(), () -> compiled(at));
  }

  /** A schema for every text. */
  Schema text() {
    return compiler.compile(Documents.TEXT, "");
  }

  private Schema compiled(Cursor at) {
    URI document = documents.uri(at.document());
    try {
      return compiler.compile(document, at.pointer(), documents.rootUri());
    } catch (SchemaFault e) {
      List<Draft> drafts = new ArrayList<>();
      e.all().forEach(fault -> drafts.add(draft(fault)));
      throw new Refused(drafts);
    } catch (UnreadableDocument e) {
      throw at.refused("broken-reference", String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw at.refused("invalid-schema", "the schemas from here are nested too deeply");
    }
  }

  private void slip(SchemaFault fault) {
    findings.add(draft(fault).withSeverity(Severity.WARNING));
  }

  private Draft draft(SchemaFault fault) {
    boolean reference = fault.pointer().endsWith("/$ref");
    Source at = new Source(documents.open(fault.document()), fault.pointer());
    return new Draft(
        Severity.ERROR,
        reference ? "broken-reference" : "invalid-schema",
        at,
        false,
        String.valueOf(fault.getMessage()));
  }
}
