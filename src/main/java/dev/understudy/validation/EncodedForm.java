package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.MediaType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form of {@code application/x-www-form-urlencoded} (OpenAPI 3.1.1 §4.8.14.4). */
record EncodedForm(Pairs pairs) implements FormSource {
  private static final JsonText JSON = new JsonText();

  @Override
  public @Nullable JsonNode read(Member member, Reading reading) throws Misread, Refused {
    PairsReader reader = member.pairs();
    List<MediaType> types = member.written().contentTypes();
    boolean json =
        types.isEmpty()
            ? member.encoding().isEmpty() && member.isObject()
            : types.stream().allMatch(MediaType::isJson);
    if (!json) {
      return reader.read(pairs, reading);
    }
    String text = reader.text(pairs);
    return text == null ? null : JSON.read(text);
  }

  @Override
  public Collection<String> left() {
    Set<String> names = new LinkedHashSet<>();
    for (Pairs.Pair pair : pairs.all()) {
      if (!pair.isTaken()) {
        names.add(pair.name());
      }
    }
    return names;
  }
}
