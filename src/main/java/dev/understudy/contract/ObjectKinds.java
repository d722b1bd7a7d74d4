package dev.understudy.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/*
 * Which members the objects of OpenAPI have (OpenAPI 3.0.4 §4.7, 3.1.1 §4.8, 3.2.0 §4), as a table: a
 * kind, what it is called, and its members. A member that holds further objects says of which kind:
 * one, [a list] or {a map by names}. What 3.2 adds stands behind a slash.
 */
final class ObjectKinds {

  private static final String TABLE =
      """
      OpenApi|| info:Info servers:[Server] paths:{PathItem} webhooks:{PathItem} components:Components \
      tags:[Tag] externalDocs:Docs
      Info|an info object| title summary description termsOfService contact:Contact license:License \
      version
      Contact|a contact| name url email
      License|a licence| name identifier url
      Server|a server| url description variables:{ServerVariable} / name
      ServerVariable|a server variable| enum default description
      Components|the components object| schemas:{Schema} responses:{Response} \
      parameters:{Parameter} examples:{Example} requestBodies:{RequestBody} headers:{Header} \
      securitySchemes:{SecurityScheme} links:{Link} callbacks:{{PathItem}} pathItems:{PathItem} \
      / mediaTypes:{MediaType}
      PathItem|| get:Operation put:Operation post:Operation delete:Operation options:Operation \
      head:Operation patch:Operation trace:Operation servers:[Server] parameters:[Parameter]
      Operation|an operation| tags summary description externalDocs:Docs operationId \
      parameters:[Parameter] requestBody:RequestBody responses:{Response} callbacks:{{PathItem}} \
      deprecated security servers:[Server]
      Docs|a reference to documentation| description url
      Parameter|a parameter| name in description required deprecated allowEmptyValue style explode \
      allowReserved schema:Schema example examples:{Example} content:{MediaType}
      Header|a header field| name in description required deprecated allowEmptyValue style explode \
      allowReserved schema:Schema example examples:{Example} content:{MediaType}
      RequestBody|a request body| description content:{MediaType} required
      MediaType|a media type| schema:Schema example examples:{Example} encoding:{Encoding} \
      / itemSchema:Schema prefixEncoding:[Encoding] itemEncoding:Encoding
      Encoding|an encoding| contentType headers:{Header} style explode allowReserved \
      / encoding:{Encoding} prefixEncoding:[Encoding] itemEncoding:Encoding
      Response|a response| description headers:{Header} content:{MediaType} links:{Link} / summary
      Example|an example| summary description value externalValue / dataValue serializedValue
      Link|a link| operationRef operationId parameters requestBody description server:Server
      Tag|a tag| name description externalDocs:Docs / summary parent kind
      SecurityScheme|a security scheme| type description name in scheme bearerFormat flows:Flows \
      openIdConnectUrl / deprecated oauth2MetadataUrl
      Flows|the flows of OAuth| implicit:Flow password:Flow clientCredentials:Flow \
      authorizationCode:Flow / deviceAuthorization:Flow
      Flow|a flow of OAuth| authorizationUrl tokenUrl refreshUrl scopes / deviceAuthorizationUrl
      Discriminator|a discriminator| propertyName mapping / defaultMapping
      Xml|an xml object| name namespace prefix attribute wrapped / nodeType
      Schema|a schema of OpenAPI 3.0| title multipleOf maximum exclusiveMaximum minimum \
      exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties \
      minProperties required enum type allOf:[Schema] oneOf:[Schema] anyOf:[Schema] not:Schema \
      items:Schema properties:{Schema} additionalProperties:Schema description format default \
      nullable discriminator:Discriminator readOnly writeOnly xml:Xml externalDocs:Docs example \
      deprecated
      JsonSchema|a schema| $id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment \
      $defs:{JsonSchema} $recursiveRef $recursiveAnchor id definitions:{JsonSchema} dependencies \
      allOf:[JsonSchema] anyOf:[JsonSchema] oneOf:[JsonSchema] not:JsonSchema if:JsonSchema \
      then:JsonSchema else:JsonSchema dependentSchemas:{JsonSchema} prefixItems:[JsonSchema] \
      items:JsonSchema additionalItems:JsonSchema contains:JsonSchema properties:{JsonSchema} \
      patternProperties:{JsonSchema} additionalProperties:JsonSchema propertyNames:JsonSchema \
      unevaluatedItems:JsonSchema unevaluatedProperties:JsonSchema type enum const multipleOf \
      maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems \
      minItems uniqueItems maxContains minContains maxProperties minProperties required \
      dependentRequired title description default deprecated readOnly writeOnly example examples \
      format contentMediaType contentEncoding contentSchema:JsonSchema nullable \
      discriminator:Discriminator xml:Xml externalDocs:Docs
      """;

  /**
   * A kind of objects.
   *
   * @param called how a message speaks of one; empty where somebody else looks at its members
   * @param members by name, those that hold further objects with the kind of these
   */
  record Kind(String called, Map<String, Optional<String>> members) {
    Set<String> names() {
      return members.keySet();
    }
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  /** The kinds of an edition. */
  ObjectKinds(Edition edition) {
    boolean newest = edition == Edition.V3_2;
    String schema = edition == Edition.V3_0 ? "Schema" : "JsonSchema";
    TABLE.lines().forEach(line -> add(line.replaceAll("\\bSchema\\b(?!\\|)", schema), newest));
  }

  private void add(String line, boolean newest) {
    String[] cells = line.split("\\|", 3);
    Map<String, Optional<String>> members = new LinkedHashMap<>();
    for (String member : cells[2].replaceFirst("/.*", newest ? "$0" : "").split("[ /]+")) {
      int colon = member.indexOf(':');
      String name = colon < 0 ? member : member.substring(0, colon);
      members.put(name, Optional.of(member.substring(colon + 1)).filter(kind -> colon > 0));
    }
    kinds.put(cells[0], new Kind(cells[1], members));
  }

  /** The kind of that name. */
  Kind of(String name) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + name);
    }
    return kind;
  }
}
