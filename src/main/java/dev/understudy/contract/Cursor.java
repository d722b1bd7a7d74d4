package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.schema.Addresses;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a document together with the pointer that leads to it, so that whatever is wrong with
 * it can be said with its place.
 *
 * @param documents the files that references may lead to
 * @param document the file
 * @param pointer where in it
 * @param node what stands there
 */
record Cursor(Documents documents, Document document, String pointer, JsonNode node) {
  private static final int LONGEST_CHAIN = 100;

  /** The member as it stands there, be it a reference; a missing node where there is none. */
  Cursor member(String name) {
    JsonNode member = node.path(name);
    JsonNode there = member.isNull() ? MissingNode.getInstance() : member;
    return new Cursor(documents, document, Pointers.join(pointer, name), there);
  }

  /** The member, references followed; a missing node where there is none. */
  Cursor get(String name) {
    return member(name).resolved();
  }

  /** The member, references followed, where it is there. */
  Optional<Cursor> find(String name) {
    return node.has(name) ? Optional.of(get(name)) : Optional.empty();
  }

  /**
   * All members by name, in the document's order.
   *
   * @throws Refused where this is there and is no mapping
   */
  List<Member> members() {
    if (!node.isObject() && !node.isMissingNode()) {
      throw refused("wrong-type", "must be a mapping of names to values");
    }
    List<Member> members = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> members.add(new Member(name, this)));
    return members;
  }

  /** The members but the extensions, whose names begin with {@code x-}. */
  List<Member> declared() {
    return members().stream().filter(member -> !member.name.startsWith("x-")).toList();
  }

  /** A member with its name. Its value is asked for one by one, as the reference may be broken. */
  record Member(String name, Cursor owner) {
    /** The value, references followed. */
    Cursor value() {
      return owner.get(name);
    }

    /** As an exception at the name, for what cannot go on. */
    Refused refused(String rule, String message) {
      return new Refused(List.of(Draft.at(this, Severity.ERROR, rule, message)));
    }
  }

  /**
   * All items; of each, {@link #resolved()} follows the references.
   *
   * @throws Refused where this is there and is no list
   */
  List<Cursor> items() {
    if (!node.isArray() && !node.isMissingNode()) {
      throw refused("wrong-type", "must be a list");
    }
    List<Cursor> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(new Cursor(documents, document, Pointers.join(pointer, i), node.get(i)));
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

  boolean isMissing() {
    return node.isMissingNode();
  }

  Source source() {
    return new Source(document, pointer);
  }

  /** As an exception, for what cannot go on. */
  Refused refused(String rule, String message) {
    return new Refused(List.of(Draft.at(this, Severity.ERROR, rule, message)));
  }

  /** Whether a reference stands here. */
  boolean isReference() {
    return node.path("$ref").isTextual();
  }

  /** What stands at the end of the references from here; the node itself where it is none. */
  Cursor resolved() {
    Cursor at = this;
    for (int i = 0; at.isReference(); i++) {
      if (i == LONGEST_CHAIN) {
        throw member("$ref")
            .refused("reference-circle", "the references from here lead in a circle");
      }
      at = at.followed();
    }
    return at;
  }

  /** What the reference that stands here leads to, which may be a reference again. */
  Cursor followed() {
    String reference = node.path("$ref").asText();
    Document target = target(reference);
    String fragment = Addresses.fragment(reference);
    boolean isPointer = fragment.isEmpty() || fragment.startsWith("/");
    JsonNode found = isPointer ? Pointers.at(target.tree(), fragment) : MissingNode.getInstance();
    if (found.isMissingNode()) {
      throw nowhere(reference, "");
    }
    return new Cursor(documents, target, fragment, found);
  }

  private Document target(String reference) {
    String address = Addresses.address(reference);
    if (address.isEmpty()) {
      return document;
    }
    try {
      return Addresses.resolve(documents.uri(document), address)
          .map(documents::open)
          .orElseThrow(() -> nowhere(reference, ": it is no address"));
    } catch (UnreadableDocument e) {
      throw nowhere(reference, ": " + e.getMessage());
    }
  }

  private Refused nowhere(String reference, String why) {
    return member("$ref")
        .refused("broken-reference", "the reference '" + reference + "' leads nowhere" + why);
  }
}
