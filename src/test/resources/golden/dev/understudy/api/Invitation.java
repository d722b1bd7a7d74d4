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

/** An invitation that waits for its recipient to accept. Until then there is no member. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Invitation(
    @JsonProperty("invitation_id") String invitationId,
    @JsonProperty("email") String email,
    @JsonProperty("role") Role role,
    @JsonProperty("expires_at") Instant expiresAt)
    implements JsonWritable {

  public Invitation {
    Json.require(invitationId, "Invitation", "invitation_id");
    Json.require(email, "Invitation", "email");
    Json.require(role, "Invitation", "role");
    Json.require(expiresAt, "Invitation", "expires_at");
  }

  public static Invitation read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new Invitation(
        Json.readString(json.get("invitation_id")),
        Json.readString(json.get("email")),
        Role.read(json.get("role")),
        Json.readInstant(json.get("expires_at")));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("invitation_id", Json.write(this.invitationId));
    json.set("email", Json.write(this.email));
    json.set("role", Json.write(this.role));
    json.set("expires_at", Json.write(this.expiresAt));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .invitationId(invitationId)
        .email(email)
        .role(role)
        .expiresAt(expiresAt);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private String invitationId;
    private String email;
    private Role role;
    private Instant expiresAt;

    private Builder() {}

    /** Names the invitation for good, also when it is renewed. */
    public Builder invitationId(String invitationId) {
      this.invitationId = invitationId;
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

    /** When the invitation lapses, in UTC; seven days after it was sent or renewed. */
    public Builder expiresAt(Instant expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    public Invitation build() {
      return new Invitation(invitationId, email, role, expiresAt);
    }
  }
}
