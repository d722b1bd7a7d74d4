package dev.understudy.resources;

import org.jspecify.annotations.Nullable;

/**
 * What there is for a caller at one moment: the things that are kept, and of what nobody has
 * changed, what the contract shows.
 *
 * @param model of the contract
 * @param things that are kept
 * @param space what the paths of the contract's collections begin with among the things
 * @param seed what is made is made from
 */
record View(ResourceModel model, Things things, String space, long seed) {

  /** The things of a collection. */
  Shelf shelf(Resource resource, String key) {
    Shelf kept = things.shelf(space + key);
    if (kept != null) {
      return kept;
    }
    return isBarren(key) && !resource.isSingle()
        ? Shelf.EMPTY
        : model.seeds().of(resource, key, seed);
  }

  /** A thing of a collection; null where there is none of that id. */
  @Nullable Thing find(Resource resource, String key, String id) {
    Thing thing = shelf(resource, key).get(id);
    return thing == null && isOpen(resource, key)
        ? model.seeds().made(resource, key, id, seed).orElse(null)
        : thing;
  }

  /**
   * Whether a thing of any id is there: nothing says which there are, neither an example nor a
   * change.
   */
  boolean isOpen(Resource resource, String key) {
    return things.shelf(space + key) == null
        && !resource.isSingle()
        && !model.seeds().areExamples(resource)
        && !isBarren(key);
  }

  /** Whether it belongs to something that a caller made, so that it begins empty. */
  private boolean isBarren(String key) {
    if (things.isUntouched()) {
      return false;
    }
    String[] segments = key.split("/", -1);
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < segments.length; i++) {
      Shelf shelf = i == 1 ? null : things.shelf(space + path);
      Thing owner = shelf == null ? null : shelf.get(Paths.text(segments[i]));
      if (owner != null && owner.isBorn()) {
        return true;
      }
      path.append('/').append(segments[i]);
    }
    return false;
  }

  /** What is missing of that to which a collection belongs; null where all of it is there. */
  @Nullable String missing(String template, String key) {
    if (!Paths.hasParameter(template)) {
      return null;
    }
    String[] names = template.split("/", -1);
    String[] values = key.split("/", -1);
    StringBuilder path = new StringBuilder();
    StringBuilder written = new StringBuilder();
    for (int i = 1; i < names.length && i < values.length; i++) {
      boolean named = i > 1 && names[i].startsWith("{") && names[i].endsWith("}");
      Resource owner = named ? model.written(written.toString()) : null;
      if (owner != null
          && !owner.isSingle()
          && find(owner, path.toString(), Paths.text(values[i])) == null) {
        return "thing " + Paths.text(values[i]) + " of " + path;
      }
      path.append('/').append(values[i]);
      written.append('/').append(names[i]);
    }
    return null;
  }
}
