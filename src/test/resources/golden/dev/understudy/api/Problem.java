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

/** Why a request was not granted, as RFC 9457 has it. Other members may stand beside these; ignore those you do not know. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
    @JsonProperty("type") String type,
    @JsonProperty("title") String title,
    @JsonProperty("status") Integer status,
    @JsonProperty("detail") String detail,
    @JsonProperty("instance") String instance,
    @JsonProperty("errors") List<Violation> errors)
    implements JsonWritable {

  public Problem {
    Json.require(type, "Problem", "type");
    Json.require(title, "Problem", "title");
    Json.require(status, "Problem", "status");
    Json.require(detail, "Problem", "detail");
    errors = Json.copy(errors);
  }

  public static Problem read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new Problem(
        Json.readString(json.get("type")),
        Json.readString(json.get("title")),
        Json.readInteger(json.get("status")),
        Json.readString(json.get("detail")),
        Json.readString(json.get("instance")),
        Json.readList(json.get("errors"), Violation::read));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("type", Json.write(this.type));
    json.set("title", Json.write(this.title));
    json.set("status", Json.write(this.status));
    json.set("detail", Json.write(this.detail));
    if (this.instance != null) {
      json.set("instance", Json.write(this.instance));
    }
    if (this.errors != null) {
      json.set("errors", Json.write(this.errors));
    }
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .type(type)
        .title(title)
        .status(status)
        .detail(detail)
        .instance(instance)
        .errors(errors);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private String type;
    private String title;
    private Integer status;
    private String detail;
    private String instance;
    private List<Violation> errors;

    private Builder() {}

    /** Names the kind of problem; stable, and meant for programs to compare. */
    public Builder type(String type) {
      this.type = type;
      return this;
    }

    /** The kind of problem, for people. The same for each problem of its type. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** The status of the response, once more. */
    public Builder status(Integer status) {
      this.status = status;
      return this;
    }

    /** What went wrong this time and what would be right, for people. */
    public Builder detail(String detail) {
      this.detail = detail;
      return this;
    }

    /** The path that was asked for, as a journal or a log has it. */
    public Builder instance(String instance) {
      this.instance = instance;
      return this;
    }

    /** Every place where the request breaks the contract, with `contract-violation`; or where the answer does, with `response-breaks-contract`. */
    public Builder errors(List<Violation> errors) {
      this.errors = errors;
      return this;
    }

    public Problem build() {
      return new Problem(type, title, status, detail, instance, errors);
    }
  }
}
