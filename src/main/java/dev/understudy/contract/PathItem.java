package dev.understudy.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a contract has at one path. It may stand in several places: a path item can refer to another
 * one, and have members of its own beside the reference; they are merged, its own first (OpenAPI
 * 3.1.1 §4.8.9 leaves that open).
 *
 * @param parts the nodes, its own first
 */
record PathItem(List<Cursor> parts) {
  /** The methods that an operation can have, as a contract writes them. */
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Set<String> KNOWN =
      Set.of("$ref", "summary", "description", "servers", "parameters");
  // OpenAPI 3.2.0 §4.9.1
  private static final Set<String> NEWER = Set.of("query", "additionalOperations");
  private static final int MOST_PARTS = 100;

  /** The path item that stands there. */
  static PathItem of(Cursor at, Findings findings) {
    List<Cursor> parts = new ArrayList<>(List.of(at));
    for (Cursor part = at; part.isReference(); ) {
      if (parts.size() > MOST_PARTS) {
        throw at.member("$ref")
            .refused("reference-circle", "the references from here lead in a circle");
      }
      noteSiblings(part, findings);
      part = part.followed();
      parts.add(part);
    }
    parts.forEach(part -> requireKnown(part, findings));
    return new PathItem(List.copyOf(parts));
  }

  private static void noteSiblings(Cursor part, Findings findings) {
    for (Cursor.Member member : part.declared()) {
      if (METHODS.contains(member.name()) || member.name().equals("parameters")) {
        findings.note(
            member,
            "path-item-siblings",
            "'" + member.name() + "' beside '$ref' is merged with what the reference leads to");
      }
    }
  }

  private static void requireKnown(Cursor part, Findings findings) {
    for (Cursor.Member member : part.declared()) {
      String name = member.name();
      if (NEWER.contains(name)) {
        findings.note(member, "newer-edition", "'" + name + "' is of OpenAPI 3.2, and is ignored");
      } else if (!KNOWN.contains(name) && !METHODS.contains(name)) {
        findings.warn(
            member,
            "unknown-member",
            "'"
                + name
                + "' is nothing that a path has"
                + Nearest.word(name, METHODS)
                    .map(meant -> "; did you mean '" + meant + "'?")
                    .orElse("; it is ignored"));
      }
    }
  }

  /** All operations; of a method that stands in two parts, the first one. */
  List<Cursor.Member> operations() {
    Set<String> seen = new LinkedHashSet<>();
    List<Cursor.Member> operations = new ArrayList<>();
    for (Cursor part : parts) {
      for (Cursor.Member member : part.declared()) {
        if (METHODS.contains(member.name()) && seen.add(member.name())) {
          operations.add(member);
        }
      }
    }
    return operations;
  }

  /** Whose parameters an operation has: what counts more comes later. */
  List<Cursor> owners(Cursor operation) {
    List<Cursor> owners = new ArrayList<>();
    parts.forEach(part -> owners.add(0, part));
    owners.add(operation);
    return owners;
  }
}
