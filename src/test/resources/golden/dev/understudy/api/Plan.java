package dev.understudy.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.*;
import javax.annotation.processing.Generated;

/** What the organization is billed for. It starts as `free`. */
@Generated("understudy")
public enum Plan implements JsonWritable {
  FREE("free"),
  STARTER("starter"),
  PROFESSIONAL("professional"),
  ENTERPRISE("enterprise");

  private final String value;
  private final JsonNode json;

  Plan(String value) {
    this.value = value;
    this.json = Json.write(value);
  }

  /** The constant that the contract spells so; refuses a value that it does not list. */
  @JsonCreator
  public static Plan of(String value) {
    for (Plan constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'" + value + "' is not one of free, starter, professional, enterprise");
  }

  public static Plan read(JsonNode json) {
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
