package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.examples.NameWords;
import dev.understudy.schema.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The times that the server writes into a thing, known by the names of their members. */
final class Stamps {
  private static final Set<String> CREATED =
      Set.of("created", "creation", "create", "inserted", "added", "registered");
  private static final Set<String> UPDATED =
      Set.of("updated", "update", "modified", "modification", "changed", "edited");
  private static final Set<String> FILLERS =
      Set.of("at", "on", "time", "date", "timestamp", "ts", "last", "datetime", "ms", "millis");
  private static final Set<String> MILLIS = Set.of("ms", "millis", "milliseconds");
  private static final long MILLIS_BEGIN = 100_000_000_000L;
  private static final int MOST_WORDS = 4;

  private Stamps() {}

  /** Whether a member tells when the thing was made. */
  static boolean isCreation(String member) {
    return isOf(member, CREATED);
  }

  /** Whether a member tells when the thing was changed for the last time. */
  static boolean isChange(String member) {
    return isOf(member, UPDATED);
  }

  private static boolean isOf(String member, Set<String> verbs) {
    List<String> words = NameWords.of(member);
    return words.size() <= MOST_WORDS
        && words.stream().filter(verbs::contains).count() == 1
        && words.stream().allMatch(word -> verbs.contains(word) || FILLERS.contains(word));
  }

  /** Whether a member tells when something happened that may not have happened yet. */
  static boolean isMoment(String member, Schema schema) {
    List<String> words = NameWords.of(member);
    boolean named = words.size() > 1 && words.get(words.size() - 1).equals("at");
    return named
        || Anatomy.of(schema)
            .keyword("format")
            .filter(it -> it.asText().equals("date-time"))
            .isPresent();
  }

  /** That moment as the member has it; empty where it takes no moment. */
  static Optional<JsonNode> value(String member, Schema schema, Instant now) {
    return forms(member, Anatomy.of(schema), now).stream().filter(schema::accepts).findFirst();
  }

  private static List<JsonNode> forms(String member, Anatomy anatomy, Instant now) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    List<JsonNode> forms = new ArrayList<>();
    if (anatomy.isOf("integer") || anatomy.isOf("number")) {
      boolean millis =
          NameWords.of(member).stream().anyMatch(MILLIS::contains)
              || anatomy.keyword("example").filter(it -> it.asLong() > MILLIS_BEGIN).isPresent();
      forms.add(json.numberNode(millis ? now.toEpochMilli() : now.getEpochSecond()));
    }
    String format = anatomy.keyword("format").map(JsonNode::asText).orElse("");
    String date = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String moment = now.truncatedTo(ChronoUnit.MILLIS).toString();
    forms.add(json.textNode(format.equals("date") ? date : moment));
    forms.add(json.textNode(now.truncatedTo(ChronoUnit.SECONDS).toString()));
    forms.add(json.textNode(date));
    return forms;
  }
}
