package dev.understudy.schema;

import java.net.URI;

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
