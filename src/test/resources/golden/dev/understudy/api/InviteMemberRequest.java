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

/** A person to be invited. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record InviteMemberRequest(
    @JsonProperty("email") String email,
    @JsonProperty("role") Role role)
    implements JsonWritable {

  public InviteMemberRequest {
    Json.require(email, "InviteMemberRequest", "email");
    Json.require(role, "InviteMemberRequest", "role");
  }

  public static InviteMemberRequest read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new InviteMemberRequest(
        Json.readString(json.get("email")),
        Role.read(json.get("role")));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("email", Json.write(this.email));
    json.set("role", Json.write(this.role));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .email(email)
        .role(role);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private String email;
    private Role role;

    private Builder() {}

    /** An email address. */
    public Builder email(String email) {
      this.email = email;
      return this;
    }

    public Builder role(Role role) {
      this.role = role;
      return this;
    }

    public InviteMemberRequest build() {
      return new InviteMemberRequest(email, role);
    }
  }
}
