package dev.understudy.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.*;
import javax.annotation.processing.Generated;

/** The part of a request that a value came in. */
@Generated("understudy")
public enum RequestPart implements JsonWritable {
  BODY("body"),
  QUERY("query"),
  PATH("path"),
  HEADER("header"),
  COOKIE("cookie");

  private final String value;
  private final JsonNode json;

  RequestPart(String value) {
    this.value = value;
    this.json = Json.write(value);
  }

  /** The constant that the contract spells so; refuses a value that it does not list. */
  @JsonCreator
  public static RequestPart of(String value) {
    for (RequestPart constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'" + value + "' is not one of body, query, path, header, cookie");
  }

  public static RequestPart read(JsonNode json) {
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
