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

/** A person who has joined an organization. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Member(
    @JsonProperty("id") String id,
    @JsonProperty("email") String email,
    @JsonProperty("role") Role role,
    @JsonProperty("joined_at") Instant joinedAt)
    implements JsonWritable {

  public Member {
    Json.require(id, "Member", "id");
    Json.require(email, "Member", "email");
    Json.require(role, "Member", "role");
    Json.require(joinedAt, "Member", "joined_at");
  }

  public static Member read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new Member(
        Json.readString(json.get("id")),
        Json.readString(json.get("email")),
        Role.read(json.get("role")),
        Json.readInstant(json.get("joined_at")));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("id", Json.write(this.id));
    json.set("email", Json.write(this.email));
    json.set("role", Json.write(this.role));
    json.set("joined_at", Json.write(this.joinedAt));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .id(id)
        .email(email)
        .role(role)
        .joinedAt(joinedAt);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private String id;
    private String email;
    private Role role;
    private Instant joinedAt;

    private Builder() {}

    /** Names one membership for good. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** An email address. */
    public Builder email(String email) {
      this.email = email;
      return this;
    }

    public Builder role(Role role) {
      this.role = role;
      return this;
    }

    /** When the person joined, in UTC. */
    public Builder joinedAt(Instant joinedAt) {
      this.joinedAt = joinedAt;
      return this;
    }

    public Member build() {
      return new Member(id, email, role, joinedAt);
    }
  }
}
