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

/** A brand, location or client with its own members and QPR codes. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Organization(
    @JsonProperty("id") String id,
    @JsonProperty("name") String name,
    @JsonProperty("slug") String slug,
    @JsonProperty("plan") Plan plan,
    @JsonProperty("qpr_codes_count") Long qprCodesCount,
    @JsonProperty("members_count") Integer membersCount,
    @JsonProperty("created_at") Instant createdAt)
    implements JsonWritable {

  public Organization {
    Json.require(id, "Organization", "id");
    Json.require(name, "Organization", "name");
    Json.require(slug, "Organization", "slug");
    Json.require(plan, "Organization", "plan");
    Json.require(qprCodesCount, "Organization", "qpr_codes_count");
    Json.require(membersCount, "Organization", "members_count");
    Json.require(createdAt, "Organization", "created_at");
  }

  public static Organization read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new Organization(
        Json.readString(json.get("id")),
        Json.readString(json.get("name")),
        Json.readString(json.get("slug")),
        Plan.read(json.get("plan")),
        Json.readLong(json.get("qpr_codes_count")),
        Json.readInteger(json.get("members_count")),
        Json.readInstant(json.get("created_at")));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("id", Json.write(this.id));
    json.set("name", Json.write(this.name));
    json.set("slug", Json.write(this.slug));
    json.set("plan", Json.write(this.plan));
    json.set("qpr_codes_count", Json.write(this.qprCodesCount));
    json.set("members_count", Json.write(this.membersCount));
    json.set("created_at", Json.write(this.createdAt));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .id(id)
        .name(name)
        .slug(slug)
        .plan(plan)
        .qprCodesCount(qprCodesCount)
        .membersCount(membersCount)
        .createdAt(createdAt);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private String id;
    private String name;
    private String slug;
    private Plan plan;
    private Long qprCodesCount;
    private Integer membersCount;
    private Instant createdAt;

    private Builder() {}

    /** Names one organization for good. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** What people call the organization. Not blank. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** What stands for the organization in addresses: lower-case letters, digits and single hyphens. Made from the name if the caller gives none: accents dropped, anything else turned to hyphens, and numbered from `-2` if taken. */
    public Builder slug(String slug) {
      this.slug = slug;
      return this;
    }

    public Builder plan(Plan plan) {
      this.plan = plan;
      return this;
    }

    /** How many QPR codes belong to the organization. */
    public Builder qprCodesCount(Long qprCodesCount) {
      this.qprCodesCount = qprCodesCount;
      return this;
    }

    /** How many people are in the organization. Pending invitations do not count. */
    public Builder membersCount(Integer membersCount) {
      this.membersCount = membersCount;
      return this;
    }

    /** When the organization was created, in UTC. */
    public Builder createdAt(Instant createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    public Organization build() {
      return new Organization(id, name, slug, plan, qprCodesCount, membersCount, createdAt);
    }
  }
}
