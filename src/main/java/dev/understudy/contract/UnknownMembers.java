package dev.understudy.contract;

import dev.understudy.contract.ObjectKinds.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the members of a contract's objects that are none which such an object has, such as a
 * keyword that was mistyped. References are followed, into other files, too.
 */
final class UnknownMembers {

  private static final int LEAST_LETTERS = 4;

  private record Visit(Cursor at, String kind) {}

  private record Place(Source source, String kind) {}

  private final Findings findings;
  private final Edition edition;
  private final ObjectKinds kinds;
  private final Deque<Visit> waiting = new ArrayDeque<>();
  private final Set<Place> seen = new HashSet<>();

  UnknownMembers(Edition edition, Findings findings) {
    this.findings = findings;
    this.edition = edition;
    this.kinds = new ObjectKinds(edition);
  }

  /** Tells each of them, in all that can be reached from the root of a document. */
  void check(Cursor root) {
    waiting.add(new Visit(root, "OpenApi"));
    while (!waiting.isEmpty()) {
      Visit next = waiting.remove();
      if (next.at.isReference()) {
        follow(next);
      }
      visit(next);
    }
  }

  // Where a reference leads nowhere, whoever loaded the contract has said so.
  private void follow(Visit visit) {
    try {
      add(visit.at.followed(), visit.kind);
    } catch (Refused broken) {
      return;
    }
  }

  private void add(Cursor at, String kind) {
    if (at.node().isContainerNode() && seen.add(new Place(at.source(), kind))) {
      waiting.add(new Visit(at, kind));
    }
  }

  private void visit(Visit visit) {
    String kind = visit.kind;
    String inner = kind.substring(1, kind.length() - 1);
    if (kind.startsWith("[") && visit.at.node().isArray()) {
      visit.at.items().forEach(item -> add(item, inner));
    } else if (kind.startsWith("{") && visit.at.node().isObject()) {
      visit.at.declared().forEach(member -> add(visit.at.member(member.name()), inner));
    } else if (Character.isLetter(kind.charAt(0)) && visit.at.node().isObject()) {
      object(visit.at, kinds.of(kind));
    }
  }

  private void object(Cursor at, Kind kind) {
    boolean replaced = at.isReference() && edition == Edition.V3_0;
    for (Cursor.Member member : at.declared()) {
      Optional<String> held = kind.members().getOrDefault(member.name(), Optional.empty());
      held.ifPresent(it -> add(at.member(member.name()), it));
      boolean judged = !kind.called().isEmpty() && !at.isReference();
      boolean schema = kind == kinds.of("JsonSchema");
      if ((judged || (schema && !replaced)) && !kind.names().contains(member.name())) {
        unknown(member, kind, schema);
      }
    }
  }

  // JSON Schema lets schemas have members of anybody's: only what looks mistyped is worth a note.
  private void unknown(Cursor.Member member, Kind kind, boolean schema) {
    String name = member.name();
    boolean isShort = schema && name.length() < LEAST_LETTERS;
    Optional<String> meant =
        isShort
            ? Optional.empty()
            : Nearest.word(name, kind.names()).filter(it -> !it.equals(name));
    String nothing = "'" + name + "' is nothing that " + kind.called() + " has";
    if (schema && meant.isPresent()) {
      findings.note(member, "unknown-member", nothing + did(meant.get()));
    } else if (!schema) {
      String ignored =
          name.contains(" ") ? "; put a text with a comma in quotes" : "; it is ignored";
      findings.warn(
          member, "unknown-member", nothing + meant.map(UnknownMembers::did).orElse(ignored));
    }
  }

  private static String did(String meant) {
    return "; did you mean '" + meant + "'?";
  }
}
