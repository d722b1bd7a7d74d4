package dev.understudy.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a compiler has made so far, or one compilation of it: kept only if all of it succeeded. */
final class Known {

  /** A schema's place, for looking it up. */
  record Address(Document document, String pointer) {}

  /** The schema that a resource gives to a dynamic anchor. */
  record DynamicAnchor(Resource resource, String name) {}

  private final Map<Address, Shape> shapes = new HashMap<>();
  private final Map<DynamicAnchor, Check> dynamic = new HashMap<>();
  private final Set<Resource> entered = new HashSet<>();
  private final Set<String> dynamicNames = new HashSet<>();

  @Nullable Shape shape(Place place) {
    return shapes.get(new Address(place.document(), place.pointer()));
  }

  void shape(Place place, Shape shape) {
    shapes.put(new Address(place.document(), place.pointer()), shape);
  }

  Map<DynamicAnchor, Check> dynamic() {
    return dynamic;
  }

  /** The resources that an evaluation can come through. */
  Set<Resource> entered() {
    return entered;
  }

  /** The names that some {@code $dynamicRef} asks for. */
  Set<String> dynamicNames() {
    return dynamicNames;
  }

  void add(Known fresh) {
    shapes.putAll(fresh.shapes);
    dynamic.putAll(fresh.dynamic);
    entered.addAll(fresh.entered);
    dynamicNames.addAll(fresh.dynamicNames);
    fresh.dynamic.forEach((anchor, check) -> anchor.resource().dynamicCheck(anchor.name(), check));
  }
}
