package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Any one of some values, rarely null. */
final class Values implements Form {

  private static final int RARE = 12;

  private final List<JsonNode> usual;
  private final List<JsonNode> all;

  Values(List<JsonNode> values) {
    all = List.copyOf(values);
    List<JsonNode> present = all.stream().filter(value -> !value.isNull()).toList();
    usual = present.isEmpty() ? all : present;
  }

  @Override
  public JsonNode make(Spot spot, Hint hint, long seed) {
    Draw draw = new Draw(seed);
    boolean rare = all.size() > usual.size() && !spot.isRoot() && draw.oneIn(RARE);
    JsonNode value = draw.pick(rare ? all : usual);
    return value.isContainerNode() ? value.deepCopy() : value;
  }

  @Override
  public boolean fits(int levels) {
    return true;
  }

  @Override
  public boolean isComposite() {
    return false;
  }
}
