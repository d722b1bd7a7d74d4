package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.examples.Sample;
import dev.understudy.examples.SchemaSampler;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes ids that nobody has yet: the next whole number, a ULID where the examples are some, with
 * their prefix, and otherwise what the schema and its examples suggest.
 */
final class IdMaker {
  private static final Pattern ULID = Pattern.compile("(.*[^0-9A-Za-z])?[0-9A-HJKMNP-TV-Z]{26}");
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_LENGTH = 10;
  private static final int RANDOM_LENGTH = 16;
  private static final int ATTEMPTS = 50;

  private final SchemaSampler sampler;
  private final RandomGenerator random;

  IdMaker(SchemaSampler sampler, RandomGenerator random) {
    this.sampler = sampler;
    this.random = random;
  }

  /**
   * An id for a new thing; empty where none can be made.
   *
   * @param shelf the things that there are
   */
  Optional<JsonNode> next(IdMember member, Shelf shelf, Instant now) {
    Predicate<JsonNode> free =
        id -> id.isValueNode() && shelf.get(id.asText()) == null && member.schema().accepts(id);
    Anatomy anatomy = Anatomy.of(member.schema());
    if (anatomy.isOf("integer") || anatomy.isOf("number")) {
      Optional<JsonNode> number =
          Optional.<JsonNode>of(JsonNodeFactory.instance.numberNode(shelf.highest() + 1))
              .filter(free);
      if (number.isPresent()) {
        return number;
      }
    }
    String example = example(anatomy, shelf);
    Matcher matcher = ULID.matcher(example);
    if (matcher.matches()) {
      String prefix = matcher.group(1) == null ? "" : matcher.group(1);
      Optional<JsonNode> ulid =
          Optional.<JsonNode>of(JsonNodeFactory.instance.textNode(prefix + ulid(now))).filter(free);
      if (ulid.isPresent()) {
        return ulid;
      }
    }
    return sampled(member, prefix(example), free);
  }

  private static String example(Anatomy anatomy, Shelf shelf) {
    Optional<JsonNode> own =
        anatomy.keyword("example").or(() -> anatomy.keyword("examples").map(it -> it.path(0)));
    return own.filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseGet(() -> shelf.things().stream().map(Thing::id).findFirst().orElse(""));
  }

  private static String prefix(String example) {
    return example.substring(0, example.lastIndexOf('_') + 1);
  }

  // Names alone suggest other ids, too; those with the prefix of the examples are better.
  private Optional<JsonNode> sampled(IdMember member, String prefix, Predicate<JsonNode> free) {
    Optional<JsonNode> any = Optional.empty();
    for (int i = 0; i < ATTEMPTS; i++) {
      Sample sample = sampler.sample(member.schema(), member.last(), random.nextLong());
      if (sample instanceof Sample.Made made && free.test(made.value())) {
        if (made.value().asText().startsWith(prefix)) {
          return Optional.of(made.value());
        }
        any = Optional.of(made.value());
      }
    }
    return any;
  }

  private String ulid(Instant now) {
    return text(now.toEpochMilli(), TIME_LENGTH)
        + text(random.nextLong(), RANDOM_LENGTH / 2)
        + text(random.nextLong(), RANDOM_LENGTH / 2);
  }

  private static String text(long bits, int length) {
    char[] text = new char[length];
    long rest = bits;
    for (int i = length - 1; i >= 0; i--) {
      text[i] = ALPHABET[(int) (rest & 31)];
      rest >>>= 5;
    }
    return new String(text);
  }
}
