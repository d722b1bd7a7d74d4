package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.Optional;

/** What the things of a collection are, for whoever brings some from elsewhere. */
public final class Kind {
  private final Resource resource;

  Kind(Resource resource) {
    this.resource = resource;
  }

  /** Whether there is only one under its path, which has an empty id. */
  public boolean isSingle() {
    return resource.isSingle();
  }

  /** What one may be; empty where the contract does not say. */
  public Optional<Schema> schema() {
    return resource.thing();
  }

  /** The id of one; empty where it has none. */
  public Optional<String> idOf(JsonNode thing) {
    return resource.idOf(thing);
  }

  /** The member by which they are told apart, with dots for members of members. */
  public String idMember() {
    return resource.id().map(member -> String.join(".", member.path())).orElse("id");
  }
}
