package dev.understudy.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an OpenAPI document, with all the files that it refers to, and compiles it. What is wrong
 * disables the operations that need it, and no other one.
 */
public final class ContractLoader {
  private static final Set<String> MEMBERS =
      Set.of(
          "openapi",
          "$self",
          "info",
          "jsonSchemaDialect",
          "servers",
          "paths",
          "webhooks",
          "components",
          "security",
          "tags",
          "externalDocs");

  private final Documents documents;
  private final Cursor root;
  private final Findings findings = new Findings();

  private ContractLoader(Documents documents) {
    this.documents = documents;
    this.root = documents.root();
  }

  /**
   * Loads the contract in a file.
   *
   * @throws FaultyFiles if the file cannot be read, or is not OpenAPI 3
   */
  public static Loaded load(Path file, LoadOptions options) {
    return read(file, options).loaded();
  }

  /**
   * What came of loading.
   *
   * @param files every file, as it was read
   * @param broken what is wrong with those that are neither YAML nor JSON
   */
  record Reading(Loaded loaded, Map<Path, Fingerprint> files, List<Fault> broken) {
    Reading {
      files = Map.copyOf(files);
      broken = List.copyOf(broken);
    }
  }

  static Reading read(Path file, LoadOptions options) {
    String name = file.toString();
    byte[] bytes = Document.bytes(file, name);
    LocalFiles files = new LocalFiles(file, name, bytes);
    Documents documents = new Documents(Document.of(name, bytes), Optional.of(files), options);
    Loaded loaded = new ContractLoader(documents).loaded();
    return new Reading(loaded, documents.read(), documents.broken());
  }

  /**
   * Loads a contract that stands in no folder, so that its references can lead to no file.
   *
   * @throws FaultyFiles if it is not OpenAPI 3
   */
  public static Loaded load(Document document, LoadOptions options) {
    return new ContractLoader(new Documents(document, Optional.empty(), options)).loaded();
  }

  /**
   * Loads a contract in which nothing may be wrong.
   *
   * @throws FaultyFiles with all errors in it
   */
  public static Contract load(Document document) {
    return load(document, LoadOptions.LOCAL).strict();
  }

  private Loaded loaded() {
    Edition edition = Edition.of(root, findings);
    SchemaLoader schemas = new SchemaLoader(documents, edition.dialect(), findings);
    ExampleLoader examples = new ExampleLoader(documents, findings);
    ParameterLoader parameters = new ParameterLoader(schemas, examples, findings);
    ContentLoader contents = new ContentLoader(schemas, examples, parameters, findings);
    SecuritySchemes security = new SecuritySchemes(root, findings);
    OperationLoader loader =
        new OperationLoader(root, findings, schemas, parameters, contents, security);
    List<Operation> operations = loader.paths();
    List<Callback> webhooks = loader.webhooks();
    new ComponentCheck(root, findings).check(schemas, parameters, contents, security);
    requireMembers(operations);
    Cursor info = root.member("info");
    Contract contract =
        new Contract(
            info.text("title", "Untitled"),
            info.text("version", "0"),
            operations,
            webhooks,
            Optional.of(root));
    return new Loaded(contract, findings.located(), documents.read().keySet());
  }

  private void requireMembers(List<Operation> operations) {
    Cursor info = root.member("info");
    for (String member : List.of("title", "version")) {
      if (!info.node().has(member)) {
        findings.warn(info, "missing-info", "'info' has no " + member + "; say " + member + ": …");
      }
    }
    if (operations.isEmpty()) {
      findings.warn(
          root, "no-operations", "there are no operations to serve; they belong under 'paths'");
    }
    for (Cursor.Member member : root.declared()) {
      if (!MEMBERS.contains(member.name())) {
        findings.warn(
            member,
            "unknown-member",
            "'" + member.name() + "' is nothing that an OpenAPI document has; it is ignored");
      }
    }
  }
}
