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

/** The organizations that a key can reach. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganizationList(
    @JsonProperty("organizations") List<Organization> organizations,
    @JsonProperty("total") Integer total)
    implements JsonWritable {

  public OrganizationList {
    Json.require(organizations, "OrganizationList", "organizations");
    organizations = Json.copy(organizations);
    Json.require(total, "OrganizationList", "total");
  }

  public static OrganizationList read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new OrganizationList(
        Json.readList(json.get("organizations"), Organization::read),
        Json.readInteger(json.get("total")));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("organizations", Json.write(this.organizations));
    json.set("total", Json.write(this.total));
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .organizations(organizations)
        .total(total);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private List<Organization> organizations;
    private Integer total;

    private Builder() {}

    /** The organizations, the oldest first. */
    public Builder organizations(List<Organization> organizations) {
      this.organizations = organizations;
      return this;
    }

    /** How many organizations the list has. */
    public Builder total(Integer total) {
      this.total = total;
      return this;
    }

    public OrganizationList build() {
      return new OrganizationList(organizations, total);
    }
  }
}
