package dev.understudy.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.api.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** One place where a request breaks the contract. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Violation(
    @JsonProperty("in") RequestPart in,
    @JsonProperty("pointer") String pointer,
    @JsonProperty("keyword") String keyword,
    @JsonProperty("detail") String detail)
    implements JsonWritable {

  public Violation {
    Json.require(in, "Violation", "in");
    Json.require(pointer, "Violation", "pointer");
    Json.require(keyword, "Violation", "keyword");
    Json.require(detail, "Violation", "detail");
  }

  public static Violation read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new Violation(
        RequestPart.read(json.get("in")),
        Json.readString(json.get("pointer")),
        Json.readString(json.get("keyword")),
        Json.readString(json.get("detail")));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("in", Json.write(this.in));
    json.set("pointer", Json.write(this.pointer));
    json.set("keyword", Json.write(this.keyword));
    json.set("detail", Json.write(this.detail));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .in(in)
        .pointer(pointer)
        .keyword(keyword)
        .detail(detail);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private RequestPart in;
    private String pointer;
    private String keyword;
    private String detail;

    private Builder() {}

    public Builder in(RequestPart in) {
      this.in = in;
      return this;
    }

    /** A JSON Pointer (RFC 6901) to the value. In a body it starts at the root, which is the empty string; elsewhere its first token is the parameter's name. */
    public Builder pointer(String pointer) {
      this.pointer = pointer;
      return this;
    }

    /** The rule that was broken, by the name of its JSON Schema keyword. */
    public Builder keyword(String keyword) {
      this.keyword = keyword;
      return this;
    }

    /** What is wrong with the value and what would be right, for people. */
    public Builder detail(String detail) {
      this.detail = detail;
      return this;
    }

    public Violation build() {
      return new Violation(in, pointer, keyword, detail);
    }
  }
}
