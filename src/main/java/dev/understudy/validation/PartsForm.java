package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Encoding;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Shape;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form of {@code multipart/form-data} (OpenAPI 3.1.1 §4.8.14.5). */
final class PartsForm implements FormSource {
  private static final JsonText JSON = new JsonText();

  private final List<Part> parts;
  private final Set<String> taken = new HashSet<>();

  PartsForm(List<Part> parts) {
    this.parts = parts;
  }

  @Override
  public Collection<String> left() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts) {
      names.add(part.name());
    }
    names.removeAll(taken);
    return names;
  }

  @Override
  public @Nullable JsonNode read(Member member, Reading reading) throws Misread, Refused {
    List<Part> mine = parts.stream().filter(part -> part.name().equals(member.name())).toList();
    if (member.isStyledOtherwise() || (mine.isEmpty() && member.isStyled())) {
      return styled(member, reading);
    }
    if (mine.isEmpty()) {
      return null;
    }
    taken.add(member.name());
    Shape shape = member.shape();
    boolean list =
        shape.is(Shape.Kind.ARRAY)
            && (mine.size() > 1
                || !(StyledText.scalarFirst(shape, reading) || isJsonArray(mine.get(0))));
    if (!list && mine.size() > 1) {
      throw new Misread(
          Misread.STYLE, "expected one part but got " + mine.size() + " of this name");
    }
    if (!list) {
      check(mine.get(0), member.written(), "");
      return value(mine.get(0), shape, reading);
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Part part : mine) {
      int index = array.size();
      check(part, member.written(), Pointers.join("", index));
      array.add(value(part, shape.item(index), reading));
    }
    return array;
  }

  private @Nullable JsonNode styled(Member member, Reading reading) throws Misread, Refused {
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      if (belongs(part.name(), member)) {
        texts.add(part.name());
        texts.add(part.text());
      }
    }
    Pairs pairs = Pairs.ofTexts(texts);
    JsonNode value = member.pairs().read(pairs, reading);
    pairs.all().stream().filter(Pairs.Pair::isTaken).map(Pairs.Pair::name).forEach(taken::add);
    return value;
  }

  private static boolean belongs(String part, Member member) {
    return part.equals(member.name())
        || part.startsWith(member.name() + "[")
        || member.shape().members().contains(part);
  }

  private static boolean isJsonArray(Part part) throws Misread {
    return part.type().map(MediaType::isJson).orElse(false)
        && part.text().stripLeading().startsWith("[");
  }

  // An object is JSON where neither the part nor the contract says what it is.
  private static JsonNode value(Part part, Shape shape, Reading reading) throws Misread {
    boolean object = shape.is(Shape.Kind.OBJECT) && !shape.hasScalar();
    boolean json = part.type().map(MediaType::isJson).orElse(object);
    if (json) {
      return JSON.read(part.text());
    }
    return Scalars.read(shape, part.text(), part.isText() ? reading : Reading.TEXTUAL);
  }

  // A part that says nothing of its type is taken to be of the right one.
  private static void check(Part part, Encoding encoding, String pointer) throws Misread {
    Optional<MediaType> type = part.type();
    List<MediaType> allowed = encoding.contentTypes();
    if (type.isPresent()
        && !allowed.isEmpty()
        && allowed.stream().noneMatch(range -> range.includes(type.get()))) {
      throw new Misread(
          pointer,
          "contentType",
          "expected a part of "
              + allowed.stream().map(MediaType::toString).collect(Collectors.joining(" or "))
              + " but got '"
              + Assembly.shortened(type.get().toString())
              + "'");
    }
    for (Parameter header : encoding.headers()) {
      check(part, header, pointer);
    }
  }

  private static void check(Part part, Parameter header, String pointer) throws Misread {
    String text = part.headers().get(header.name().toLowerCase(Locale.ROOT));
    if (text == null) {
      if (header.required()) {
        throw new Misread(
            pointer, "headers", "expected a part with the header field " + header.name());
      }
      return;
    }
    JsonNode value = HeaderText.read(header, text, Reading.TYPED);
    List<Violation> found = header.schema().violations(value, Direction.REQUEST);
    if (!found.isEmpty()) {
      throw new Misread(
          pointer,
          "headers",
          "has a header field " + header.name() + " that is wrong: " + found.get(0).detail());
    }
  }
}
