package dev.understudy.schema;

import java.util.Map;

/** The formats of strings, by name; a name nobody knows accepts everything. */
final class TextFormats {

  private static final Map<String, TextFormat> NAMED =
      Map.ofEntries(
          Map.entry("date-time", DateFormats::isDateTime),
          Map.entry("date", DateFormats::isDate),
          Map.entry("time", DateFormats::isTime),
          Map.entry("duration", DurationFormat::accepts),
          Map.entry("email", text -> EmailFormat.accepts(text, false)),
          Map.entry("idn-email", text -> EmailFormat.accepts(text, true)),
          Map.entry("hostname", HostFormats::isHostname),
          Map.entry("idn-hostname", HostFormats::isIdnHostname),
          Map.entry("ipv4", AddressFormats::isIpv4),
          Map.entry("ipv6", AddressFormats::isIpv6),
          Map.entry("uri", text -> UriFormat.accepts(text, true, false)),
          Map.entry("uri-reference", text -> UriFormat.accepts(text, false, false)),
          Map.entry("iri", text -> UriFormat.accepts(text, true, true)),
          Map.entry("iri-reference", text -> UriFormat.accepts(text, false, true)),
          Map.entry("uri-template", UriTemplateFormat::accepts),
          Map.entry("uuid", SmallFormats::isUuid),
          Map.entry("json-pointer", SmallFormats::isJsonPointer),
          Map.entry("relative-json-pointer", SmallFormats::isRelativeJsonPointer),
          Map.entry("regex", text -> EcmaRegex.parse(text).isPresent()),
          Map.entry("byte", SmallFormats::isBase64));

  private TextFormats() {}

  static TextFormat named(String name) {
    return NAMED.getOrDefault(name, text -> true);
  }
}
