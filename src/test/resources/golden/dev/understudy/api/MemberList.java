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

/** The active members of an organization. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record MemberList(
    @JsonProperty("members") List<Member> members)
    implements JsonWritable {

  public MemberList {
    Json.require(members, "MemberList", "members");
    members = Json.copy(members);
  }

  public static MemberList read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new MemberList(
        Json.readList(json.get("members"), Member::read));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("members", Json.write(this.members));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .members(members);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private List<Member> members;

    private Builder() {}

    /** The members, the earliest first. */
    public Builder members(List<Member> members) {
      this.members = members;
      return this;
    }

    public MemberList build() {
      return new MemberList(members);
    }
  }
}
