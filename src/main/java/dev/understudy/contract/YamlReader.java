package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to a tree, from the parser's events: nothing recurses, so that no nesting can overflow
 * the stack; nesting, aliases and size are capped; equal keys are refused.
 */
final class YamlReader {
  static final int MAX_DEPTH = 200;
  static final int MAX_ALIASES = 100;
  static final int MAX_REPEATED = 100_000;
  static final int MAX_CODE_POINTS = 32 << 20;

  private final String name;
  private final @Nullable Locator locator;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable JsonNode root;
  private int aliases;
  private int repeated;

  YamlReader(String name) {
    this(name, null);
  }

  YamlReader(String name, @Nullable Locator locator) {
    this.name = name;
    this.locator = locator;
  }

  /**
   * A mapping or sequence that has begun and not ended; its nodes are counted, aliases unfolded.
   */
  private static final class Frame {
    final JsonNode node;
    final Optional<Anchor> anchor;
    int nodes = 1;
    int height = 1;
    @Nullable String key;
    Optional<Mark> keyMark = Optional.empty();

    Frame(JsonNode node, Optional<Anchor> anchor) {
      this.node = node;
      this.anchor = anchor;
    }

    // The same anchor may have been set anew in between: then it is no longer this one's.
    Anchored measured(Anchor known, Anchored anchored) {
      return anchored.node() == node ? new Anchored(node, nodes, height) : anchored;
    }

    void holds(int more, int levels) {
      nodes += more;
      height = Math.max(height, levels + 1);
    }
  }

  /** What an alias stands for: how many nodes, in how many levels. */
  private record Anchored(JsonNode node, int nodes, int height) {}

  JsonNode read(String text) {
    try {
      for (Event event : new Parse(settings(text)).parseString(text)) {
        take(event);
      }
    } catch (MarkedYamlEngineException e) {
      throw refused(e.getProblemMark().or(e::getContextMark), YamlWording.of(e));
    } catch (ReaderException e) {
      throw new FaultyFiles(List.of(YamlWording.unprintable(name, text, e)));
    } catch (YamlEngineException e) {
      throw refused(Optional.empty(), "is not YAML: " + e.getMessage());
    }
    return root == null ? JsonNodeFactory.instance.nullNode() : root;
  }

  // The engine copies its whole window for every buffer that it reads ahead, so that in small
  // buffers a scalar of 32 million characters takes minutes.
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(MAX_CODE_POINTS)
        .setBufferSize(text.length() + 1)
        .setUseMarks(true)
        .build();
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case MappingStart -> open(event, JsonNodeFactory.instance.objectNode());
      case SequenceStart -> open(event, JsonNodeFactory.instance.arrayNode());
      case MappingEnd, SequenceEnd -> close();
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case DocumentStart -> {
        if (root != null) {
          throw refused(event.getStartMark(), "holds a second document; one file, one document");
        }
      }
      default -> {}
    }
  }

  private void open(Event event, JsonNode node) {
    if (open.size() >= MAX_DEPTH) {
      throw refused(event.getStartMark(), "is nested deeper than " + MAX_DEPTH + " levels");
    }
    if (awaitsKey()) {
      throw refused(event.getStartMark(), "has a collection as a key; keys are strings here");
    }
    Optional<String> tag = ((CollectionStartEvent) event).getTag();
    requireFit(event, node, tag);
    attach(event, node);
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(known -> anchors.put(known, new Anchored(node, 1, 1)));
    open.push(new Frame(node, anchor));
  }

  private void close() {
    Frame ended = open.pop();
    ended.anchor.ifPresent(anchor -> anchors.computeIfPresent(anchor, ended::measured));
    count(ended.nodes, ended.height);
    leave();
  }

  private void count(int nodes, int height) {
    Frame frame = open.peek();
    if (frame != null) {
      frame.holds(nodes, height);
    }
  }

  // A tag that names a class, a date or anything else that JSON does not have is refused, so that
  // nobody believes it was understood.
  private void requireFit(Event event, JsonNode node, Optional<String> tag) {
    if (!YamlScalars.fits(node, tag.orElse(""))) {
      throw refused(
          event.getStartMark(),
          "the tag '"
              + tag.orElse("").replace("tag:yaml.org,2002:", "!!")
              + "' does not fit here; leave it out, or use one of YAML's"
              + " own: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq");
    }
  }

  private void scalar(ScalarEvent event) {
    if (awaitsKey()) {
      key(event);
    } else {
      JsonNode node = YamlScalars.resolve(event);
      requireFit(event, node, event.getTag());
      attach(event, node);
      event.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, 1, 1)));
      count(1, 1);
      leave();
    }
  }

  private void key(ScalarEvent event) {
    Frame frame = open.element();
    if (((ObjectNode) frame.node).has(event.getValue())) {
      throw refused(
          event.getStartMark(), "the key '" + event.getValue() + "' stands here a second time");
    }
    frame.key = event.getValue();
    frame.keyMark = event.getStartMark();
    JsonNode text = JsonNodeFactory.instance.textNode(event.getValue());
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(text, 1, 1)));
  }

  private void alias(AliasEvent event) {
    Anchor anchor = event.getAlias();
    Anchored anchored = anchors.get(anchor);
    if (anchored == null) {
      throw refused(event.getStartMark(), "no anchor &" + anchor + " stands before this");
    }
    if (awaitsKey()) {
      throw refused(event.getStartMark(), "has an alias as a key; write the key out");
    }
    if (++aliases > MAX_ALIASES) {
      throw refused(event.getStartMark(), "has more than " + MAX_ALIASES + " aliases");
    }
    if (open.stream().anyMatch(frame -> frame.node == anchored.node())) {
      throw refused(event.getStartMark(), "*" + anchor + " contains itself");
    }
    requireBounded(event, anchored);
    attach(event, anchored.node());
    count(anchored.nodes(), anchored.height());
    leave();
  }

  // An alias costs nothing here, but whoever walks the tree walks what it stands for each time.
  private void requireBounded(AliasEvent event, Anchored anchored) {
    repeated += anchored.nodes();
    if (repeated > MAX_REPEATED) {
      throw refused(event.getStartMark(), "aliases repeat more than " + MAX_REPEATED + " nodes");
    }
    if (open.size() + anchored.height() > MAX_DEPTH + 1) {
      throw refused(event.getStartMark(), "is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  private boolean awaitsKey() {
    Frame frame = open.peek();
    return frame != null && frame.node.isObject() && frame.key == null;
  }

  private void attach(Event event, JsonNode node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = node;
      if (locator != null) {
        locator.place(location(event.getStartMark()), location(event.getStartMark()));
      }
    } else if (frame.node instanceof ArrayNode array) {
      locate(String.valueOf(array.size()), event.getStartMark(), event);
      array.add(node);
    } else {
      String key = Objects.requireNonNull(frame.key);
      locate(key, frame.keyMark, event);
      ((ObjectNode) frame.node).set(key, node);
      frame.key = null;
    }
  }

  private void locate(String token, Optional<Mark> key, Event value) {
    if (locator != null && locator.enter(token)) {
      locator.place(location(key), location(value.getStartMark()));
    }
  }

  private void leave() {
    if (locator != null) {
      locator.leave();
    }
  }

  private Location location(Optional<Mark> mark) {
    return mark.map(m -> new Location(name, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Location(name, 1, 1));
  }

  private FaultyFiles refused(Optional<Mark> mark, String message) {
    return new FaultyFiles(List.of(new Fault(location(mark), message)));
  }
}
