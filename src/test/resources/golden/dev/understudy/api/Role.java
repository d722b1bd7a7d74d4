package dev.understudy.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.*;
import javax.annotation.processing.Generated;

/** What a member may do in the organization, from everything (`owner`) to looking (`viewer`). */
@Generated("understudy")
public enum Role implements JsonWritable {
  OWNER("owner"),
  ADMIN("admin"),
  EDITOR("editor"),
  VIEWER("viewer");

  private final String value;
  private final JsonNode json;

  Role(String value) {
    this.value = value;
    this.json = Json.write(value);
  }

  /** The constant that the contract spells so; refuses a value that it does not list. */
  @JsonCreator
  public static Role of(String value) {
    for (Role constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'" + value + "' is not one of owner, admin, editor, viewer");
  }

  public static Role read(JsonNode json) {
    return Json.isAbsent(json) ? null : of(Json.readString(json));
  }

  @JsonValue
  public String value() {
    return value;
  }

  @Override
  public JsonNode toJson() {
    return json;
  }
}
