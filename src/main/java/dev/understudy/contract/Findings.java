package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All that was found while a contract was read. What is found in a part that several operations
 * share counts for each of them, and is told once.
 */
final class Findings {
  // A fault is the same one wherever it was met from.
  private record Identity(String rule, Source at, String message) {}

  private static final class Entry {
    Draft draft;
    final Set<String> operations = new LinkedHashSet<>();

    Entry(Draft draft) {
      this.draft = draft;
    }

    void meets(Draft again) {
      if (again.severity().compareTo(draft.severity()) < 0) {
        draft = again;
      }
    }
  }

  /** A part that was read, or was not, and what was found in it. */
  record Part<T>(Optional<T> value, List<Draft> drafts) {}

  private final Map<Identity, Entry> all = new LinkedHashMap<>();
  private List<Draft> current = new ArrayList<>();

  void add(Draft draft) {
    current.add(draft);
  }

  void warn(Cursor at, String rule, String message) {
    add(Draft.at(at, Severity.WARNING, rule, message));
  }

  void warn(Cursor.Member at, String rule, String message) {
    add(Draft.at(at, Severity.WARNING, rule, message));
  }

  void note(Cursor at, String rule, String message) {
    add(Draft.at(at, Severity.NOTE, rule, message));
  }

  void note(Cursor.Member at, String rule, String message) {
    add(Draft.at(at, Severity.NOTE, rule, message));
  }

  /** Goes on after a step that fails. */
  void collecting(Runnable step) {
    try {
      step.run();
    } catch (Refused e) {
      current.addAll(e.drafts());
    }
  }

  /** Goes on after a step that fails, and that nothing depends on: its errors are warnings. */
  void leniently(Runnable step) {
    try {
      step.run();
    } catch (Refused e) {
      e.drafts().forEach(draft -> current.add(draft.withSeverity(Severity.WARNING)));
    }
  }

  /** An operation, or nothing where there is any error in it, which is then told with its name. */
  <T> Optional<T> operation(String name, Supplier<T> step) {
    Part<T> part = aside(step);
    boolean usable = part.drafts.stream().noneMatch(Draft::isError);
    for (Draft draft : part.drafts) {
      Entry entry = keep(draft);
      if (draft.isError()) {
        entry.operations.add(name);
      }
    }
    return usable ? part.value : Optional.empty();
  }

  /** A step that disables nothing: its errors are warnings. */
  void unused(Runnable step) {
    Part<Boolean> part =
        aside(
            () -> {
              step.run();
              return true;
            });
    for (Draft draft : part.drafts) {
      keep(draft.isError() ? draft.withSeverity(Severity.WARNING) : draft);
    }
  }

  /** A part that is read once, whoever uses it; what was found in it is found by everybody. */
  <K, T> T shared(Map<K, Part<T>> known, K key, Supplier<T> step) {
    Part<T> part = known.get(key);
    if (part == null) {
      part = aside(step);
      known.put(key, part);
    }
    if (part.value.isEmpty()) {
      throw new Refused(part.drafts);
    }
    current.addAll(part.drafts);
    return part.value.get();
  }

  private <T> Part<T> aside(Supplier<T> step) {
    List<Draft> outer = current;
    current = new ArrayList<>();
    try {
      T value = step.get();
      return new Part<>(Optional.of(value), current);
    } catch (Refused e) {
      current.addAll(e.drafts());
      return new Part<>(Optional.empty(), current);
    } finally {
      current = outer;
    }
  }

  private Entry keep(Draft draft) {
    Identity identity = new Identity(draft.rule(), draft.at(), draft.message());
    Entry entry = all.computeIfAbsent(identity, key -> new Entry(draft));
    entry.meets(draft);
    return entry;
  }

  /** All of them with their lines, in the order of the files; each file is read once for it. */
  List<Fault> located() {
    current.forEach(this::keep);
    current.clear();
    Map<Document, List<Entry>> byDocument =
        all.values().stream().collect(Collectors.groupingBy(entry -> entry.draft.at().document()));
    return byDocument.entrySet().stream()
        .flatMap(entry -> located(entry.getKey(), entry.getValue()).stream())
        .sorted(Comparator.comparing(Fault::at))
        .toList();
  }

  private static List<Fault> located(Document document, List<Entry> entries) {
    Locator locator =
        document.locate(entries.stream().map(entry -> entry.draft.at().pointer()).toList());
    return entries.stream()
        .map(entry -> entry.draft.located(locator, List.copyOf(entry.operations)))
        .toList();
  }
}
