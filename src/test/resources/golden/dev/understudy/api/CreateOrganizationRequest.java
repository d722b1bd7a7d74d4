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

/** An organization to be created. */
@Generated("understudy")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CreateOrganizationRequest(
    @JsonProperty("name") String name,
    @JsonProperty("slug") String slug,
    @JsonProperty("metadata") Map<String, JsonNode> metadata)
    implements JsonWritable {

  public CreateOrganizationRequest {
    Json.require(name, "CreateOrganizationRequest", "name");
    metadata = Json.copy(metadata);
  }

  public static CreateOrganizationRequest read(JsonNode json) {
    if (Json.isAbsent(json)) {
      return null;
    }
    return new CreateOrganizationRequest(
        Json.readString(json.get("name")),
        Json.readString(json.get("slug")),
        Json.readMap(json.get("metadata"), Json::readJsonNode));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("name", Json.write(this.name));
    if (this.slug != null) {
      json.set("slug", Json.write(this.slug));
    }
    if (this.metadata != null) {
      json.set("metadata", Json.write(this.metadata));
    }
    return json;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what stands here, for a changed copy. */
  public Builder toBuilder() {
    return new Builder()
        .name(name)
        .slug(slug)
        .metadata(metadata);
  }

  /** Gathers the members; {@link #build} refuses if a required one is missing. */
  public static final class Builder {
    private String name;
    private String slug;
    private Map<String, JsonNode> metadata;

    private Builder() {}

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

    /** Whatever the caller wants to keep with the organization: up to 50 keys with values of any kind. A key has at most 40 characters and the whole at most 16 KiB as JSON; OpenAPI 3.0 has no keyword for these two limits, and they are enforced all the same (422). Stored, and in no response. */
    public Builder metadata(Map<String, JsonNode> metadata) {
      this.metadata = metadata;
      return this;
    }

    public CreateOrganizationRequest build() {
      return new CreateOrganizationRequest(name, slug, metadata);
    }
  }
}
