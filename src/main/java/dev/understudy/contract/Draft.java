package dev.understudy.contract;

import dev.understudy.schema.Pointers;
import java.util.List;
import java.util.Optional;

/**
 * A fault whose line has not been looked up yet.
 *
 * @param atKey whether the member's name is meant, and not its value
 */
record Draft(Severity severity, String rule, Source at, boolean atKey, String message) {

  static Draft at(Cursor cursor, Severity severity, String rule, String message) {
    return new Draft(severity, rule, cursor.source(), false, message);
  }

  static Draft at(Cursor.Member member, Severity severity, String rule, String message) {
    Cursor owner = member.owner();
    Source at = new Source(owner.document(), Pointers.join(owner.pointer(), member.name()));
    return new Draft(severity, rule, at, true, message);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  Draft withSeverity(Severity other) {
    return new Draft(other, rule, at, atKey, message);
  }

  /** With its line, its frame, and the operations that it disables. */
  Fault located(Locator locator, List<String> operations) {
    Document document = at.document();
    Location found = atKey ? locator.key(at.pointer()) : locator.value(at.pointer());
    Location place = new Location(document.name(), found.line(), found.column());
    return new Fault(
        severity, rule, place, message, operations, Optional.of(document.frame(place)));
  }
}
