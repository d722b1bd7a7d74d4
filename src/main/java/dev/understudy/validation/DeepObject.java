package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Shape;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * The style deepObject: a[b]=1&a[c][]=2. OpenAPI 3.1.1 §4.8.12.4 defines one level of it and no
 * arrays. Deeper levels, [] for the next item, [0] for the item at an index, and a repeated name
 * for an array are what the clients write that go further.
 */
final class DeepObject {
  private static final int DEEPEST = 20;

  private final String name;
  private final Shape shape;
  private final Reading reading;
  private final Set<String> others;

  DeepObject(String name, Shape shape, Reading reading, Set<String> others) {
    this.name = name;
    this.shape = shape;
    this.reading = reading;
    this.others = others;
  }

  /** A place in the value: texts that were written there, or what is further inside. */
  private static final class Node {
    private final List<String> texts = new ArrayList<>(1);
    private final Map<String, Node> inside = new LinkedHashMap<>();
  }

  /** The value; none where no pair is of it. */
  @Nullable JsonNode read(Pairs pairs) throws Misread, Refused {
    Node root = new Node();
    for (Pairs.Pair pair : pairs.all()) {
      if (isMine(pair.name())) {
        pair.take();
        List<String> tokens = tokens(pair.name());
        Node node = root;
        for (String token : tokens) {
          Node at = node;
          String key = token.isEmpty() ? next(at) : token;
          node = at.inside.computeIfAbsent(key, absent -> new Node());
        }
        node.texts.add(pairs.decode(pair, pair.raw(), false));
      }
    }
    return root.inside.isEmpty() ? null : value(root, shape, "");
  }

  // An empty index is the next one: of repeated names each is an item.
  private static String next(Node node) {
    int index = node.inside.size();
    while (node.inside.containsKey(String.valueOf(index))) {
      index++;
    }
    return String.valueOf(index);
  }

  private boolean isMine(String pair) {
    return pair.length() > name.length()
        && pair.startsWith(name)
        && pair.charAt(name.length()) == '['
        && !others.contains(pair);
  }

  private List<String> tokens(String pair) throws Misread, Refused {
    List<String> tokens = new ArrayList<>(2);
    int at = name.length();
    while (at < pair.length()) {
      int end = pair.indexOf(']', at);
      if (pair.charAt(at) != '[' || end < 0) {
        throw new Misread(
            Misread.STYLE,
            "expected " + name + "[member] but got '" + Assembly.shortened(pair) + "'");
      }
      tokens.add(pair.substring(at + 1, end));
      at = end + 1;
      if (tokens.size() > DEEPEST) {
        throw Refused.malformed(
            "the query parameter '" + name + "' is nested deeper than " + DEEPEST + " levels");
      }
    }
    return tokens;
  }

  private JsonNode value(Node node, Shape of, String pointer) throws Misread {
    if (node.inside.isEmpty()) {
      return texts(node.texts, of, pointer);
    }
    if (!node.texts.isEmpty()) {
      throw new Misread(pointer, Misread.STYLE, "has both a value and members");
    }
    return isArray(node, of) ? array(node, of, pointer) : object(node, of, pointer);
  }

  private JsonNode texts(List<String> texts, Shape of, String pointer) throws Misread {
    if (texts.size() == 1
        && (!of.is(Shape.Kind.ARRAY)
            || StyledText.scalarFirst(of, reading)
            || StyledText.isNull(of, texts.get(0)))) {
      return Scalars.read(of, texts.get(0), reading);
    }
    if (!of.is(Shape.Kind.ARRAY)) {
      throw new Misread(
          pointer, Misread.STYLE, "expected one value but got " + texts.size() + " of this name");
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      array.add(Scalars.read(of.item(i), texts.get(i), reading));
    }
    return array;
  }

  // Numbers are names as well; they are indices where the schema wants an array, or says nothing.
  private static boolean isArray(Node node, Shape of) {
    boolean indices = true;
    for (String key : node.inside.keySet()) {
      indices &= key.length() < 5 && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }
    return indices && (of.is(Shape.Kind.ARRAY) || !of.isTyped());
  }

  private JsonNode array(Node node, Shape of, String pointer) throws Misread {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(node.inside.size());
    List<Map.Entry<String, Node>> items = new ArrayList<>(node.inside.entrySet());
    items.sort((a, b) -> Integer.compare(index(a), index(b)));
    for (Map.Entry<String, Node> item : items) {
      int at = array.size();
      array.add(value(item.getValue(), of.item(at), Pointers.join(pointer, at)));
    }
    return array;
  }

  private static int index(Map.Entry<String, Node> item) {
    return Integer.parseInt(item.getKey());
  }

  private JsonNode object(Node node, Shape of, String pointer) throws Misread {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, Node> member : node.inside.entrySet()) {
      String key = member.getKey();
      object.set(key, value(member.getValue(), of.member(key), Pointers.join(pointer, key)));
    }
    return object;
  }
}
