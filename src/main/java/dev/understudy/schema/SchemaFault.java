package dev.understudy.schema;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A schema that is itself broken: it says where, so that a loader can show the line. */
public final class SchemaFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final URI document;
  private final String pointer;

  SchemaFault(URI document, String pointer, String message) {
    super(message);
    this.document = document;
    this.pointer = pointer;
  }

  /** The first of them, which knows the others. */
  static SchemaFault all(List<SchemaFault> faults) {
    SchemaFault first = faults.get(0);
    faults.stream().skip(1).forEach(first::addSuppressed);
    return first;
  }

  /** This one, and all others that were found with it: at least one. */
  public List<SchemaFault> all() {
    List<SchemaFault> all = new ArrayList<>(List.of(this));
    for (Throwable other : getSuppressed()) {
      if (other instanceof SchemaFault fault) {
        all.add(fault);
      }
    }
    return all;
  }

  /** The document that holds the broken schema. */
  public URI document() {
    return document;
  }

  /** The place in the document, RFC 6901. */
  public String pointer() {
    return pointer;
  }

  /** The place as one text: document, {@code #}, pointer. */
  public String location() {
    return document + "#" + pointer;
  }
}
