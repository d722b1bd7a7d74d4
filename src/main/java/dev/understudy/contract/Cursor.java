package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.schema.Pointers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a document together with the pointer that leads to it, references followed, so that
 * whatever is wrong with it can be said with its place.
 *
 * @param document the file
 * @param pointer where in it
 * @param node what stands there
 */
record Cursor(Document document, String pointer, JsonNode node) {
  private static final int LONGEST_CHAIN = 32;

  static Cursor root(Document document) {
    return new Cursor(document, "", document.tree());
  }

  /** The member, references followed; a missing node where there is none. */
  Cursor get(String member) {
    return new Cursor(document, Pointers.join(pointer, member), node.path(member)).resolved();
  }

  /** The member, where it is there. */
  Optional<Cursor> find(String member) {
    return node.has(member) ? Optional.of(get(member)) : Optional.empty();
  }

  /** All members by name, in the document's order. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> members.add(new Member(name, this)));
    return members;
  }

  /** A member with its name. Its value is asked for one by one, as the reference may be broken. */
  record Member(String name, Cursor owner) {
    /** The value, references followed. */
    Cursor value() {
      return owner.get(name);
    }

    /** A fault at the member, wherever its reference leads. */
    Fault fault(String message) {
      return owner.document.fault(Pointers.join(owner.pointer, name), message);
    }
  }

  /** All items; of each, {@link #resolved()} follows the references. */
  List<Cursor> items() {
    List<Cursor> items = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new Cursor(document, Pointers.join(pointer, i), node.get(i)));
    }
    return items;
  }

  /** The text of a member, or that text where there is none. */
  String text(String member, String otherwise) {
    return node.path(member).asText(otherwise);
  }

  /** The truth of a member, or that where there is none. */
  boolean flag(String member, boolean otherwise) {
    return node.path(member).asBoolean(otherwise);
  }

  Fault fault(String message) {
    return document.fault(pointer, message);
  }

  /** As an exception, for what cannot go on. */
  FaultyFiles refused(String message) {
    return new FaultyFiles(List.of(fault(message)));
  }

  /** What stands at the end of the references from here; the node itself where it is none. */
  Cursor resolved() {
    Cursor at = this;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      JsonNode reference = at.node.path("$ref");
      if (!reference.isTextual()) {
        return at;
      }
      at = at.follow(reference.asText());
    }
    throw refused("the references from here lead in a circle");
  }

  private Cursor follow(String reference) {
    if (!reference.startsWith("#")) {
      throw refused(
          "the reference '" + reference + "' leads out of this file; put what it names into it");
    }
    String target = decoded(reference.substring(1));
    boolean pointer = target.isEmpty() || target.startsWith("/");
    JsonNode found = pointer ? document.tree().at(target) : MissingNode.getInstance();
    if (found.isMissingNode()) {
      throw refused("the reference '" + reference + "' leads nowhere");
    }
    return new Cursor(document, target, found);
  }

  // A pointer in a fragment may be percent-encoded (RFC 6901 §6).
  private String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("the reference '#" + fragment + "' has a broken escape");
    }
  }
}
