package dev.understudy.examples;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What texts say, by the last words of their member's name. */
final class TextIdeas {

  private static final String NAMES_OF_THINGS =
      "name, label, display name, title, subject, topic, heading, product name, product, category, group, tag";

  private TextIdeas() {}

  static Map<String, TextIdea> byName(Formats formats) {
    Map<String, TextIdea> ideas = Hints.table();
    people(ideas);
    places(ideas);
    things(ideas);
    network(ideas);
    times(ideas, formats);
    return Map.copyOf(ideas);
  }

  private static void people(Map<String, TextIdea> ideas) {
    pick(ideas, "first name, given name, forename, firstname", Words.FIRST_NAMES);
    pick(ideas, "last name, family name, surname, lastname, middle name", Words.LAST_NAMES);
    put(
        ideas,
        "full name, user full name, customer name, contact name, author, author name, owner name, account holder, holder name, recipient, person, customer, assignee, fullname, created by, updated by",
        TextIdeas::person);
    Hints.put(ideas, "email, email address, mail, e mail", (TextIdea) Formats::email);
    put(
        ideas,
        "username, user name, login, nickname, nick, handle, screen name",
        TextIdeas::username);
    Hints.put(ideas, "password", (TextIdea) Formats::password);
    put(ideas, "phone, phone number, mobile, mobile number, telephone, fax, tel", Formats::phone);
    pick(ideas, "job title, occupation, profession", Words.TITLES);
    pick(ideas, "role", Words.ROLES);
    put(
        ideas,
        "company, company name, organization, organisation, organization name, vendor, supplier, merchant name, business name, brand, employer, manufacturer",
        TextIdeas::firm);
  }

  private static void places(Map<String, TextIdea> ideas) {
    pick(ideas, "city, town, locality, city name", Words.CITIES);
    pick(ideas, "country, country name", Words.COUNTRIES);
    pick(ideas, "country code, nationality", Words.COUNTRY_CODES);
    pick(ideas, "state, province, region, county, administrative area", Words.REGIONS);
    put(
        ideas,
        "street, street address, address, address line, line1, address line1, address1, street name, location",
        TextIdeas::street);
    put(ideas, "zip, zip code, postal code, post code, postcode, zipcode", draw -> draw.digits(5));
    pick(ideas, "currency, currency code", Words.CURRENCIES);
    pick(ideas, "language, lang, language code", Words.LANGUAGES);
    pick(ideas, "locale", Words.LOCALES);
    pick(ideas, "timezone, time zone, tz, time zone code", Words.TIME_ZONES);
  }

  private static void things(Map<String, TextIdea> ideas) {
    put(ideas, NAMES_OF_THINGS, TextIdeas::thing);
    Hints.put(
        ideas,
        "description, summary, comment, comments, text, message, content, body, bio, about, note, notes, details, detail, reason, caption, excerpt, abstract, instructions, question, answer, error message",
        (TextIdea) Prose::sentence);
    put(ideas, "slug", TextIdeas::slug);
    pick(ideas, "status", Words.STATES);
    pick(ideas, "color, colour", Words.COLORS);
    put(
        ideas,
        "amount, price, total, sub total, balance, cost",
        draw -> draw.between(1, 500) + "." + draw.between(10, 99));
    put(ideas, "version", draw -> draw.between(1, 5) + "." + draw.below(20) + "." + draw.below(10));
    put(ideas, "sku", draw -> draw.letters(3).toUpperCase(Locale.ROOT) + "-" + draw.digits(5));
    put(
        ideas,
        "file name, filename, file",
        draw -> draw.pick(Words.NOUNS) + "." + draw.pick(Words.FILES));
    pick(ideas, "mime type, content type, media type", Words.MEDIA_TYPES);
    put(ideas, "iban", draw -> "DE" + draw.digits(20));
    put(ideas, "id, uid", draw -> draw.of("0123456789abcdefghjkmnpqrstvwxyz", 12));
    put(ideas, "uuid, guid", Formats::uuid);
    put(
        ideas,
        "order number, invoice number, reference, number",
        draw -> draw.letters(3).toUpperCase(Locale.ROOT) + "-" + draw.digits(6));
    put(ideas, "hash, checksum, sha, sha256, digest, etag, fingerprint", draw -> draw.hex(40));
    Hints.put(
        ideas,
        "token, api key, secret, access token, refresh token, key, cursor, next cursor, nonce",
        (TextIdea) Formats::token);
  }

  private static void network(Map<String, TextIdea> ideas) {
    Hints.put(
        ideas,
        "url, uri, href, link, website, homepage, self, next, previous, endpoint, web site, site",
        (TextIdea) Formats::url);
    put(
        ideas,
        "avatar, avatar url, image, image url, picture, picture url, photo, photo url, thumbnail, thumbnail url, icon, icon url, logo, logo url, banner",
        TextIdeas::image);
    put(ideas, "ip, ip address, client ip, remote address", Formats::ipv4);
    put(ideas, "host, hostname, domain, server", draw -> draw.pick(Words.NOUNS) + ".example.com");
    pick(ideas, "user agent", Words.AGENTS);
    Hints.put(ideas, "path", (TextIdea) Formats::path);
  }

  private static void times(Map<String, TextIdea> ideas, Formats formats) {
    put(
        ideas,
        "created at, created, created on, creation time, create time, joined at, registered at, published at",
        draw -> formats.dateTime(draw, -400, -30));
    put(
        ideas,
        "updated at, updated, modified at, last modified, modified, last seen, last login, at, timestamp, update time, date time",
        draw -> formats.dateTime(draw, -30, 0));
    put(
        ideas,
        "expires at, expires, expiry, expiration, scheduled at, due at, scheduled start time, scheduled end time, valid until",
        draw -> formats.dateTime(draw, 1, 90));
    put(
        ideas,
        "date, start date, created date, issue date, order date",
        draw -> formats.date(draw, -400, 0));
    put(
        ideas,
        "due date, end date, expiry date, expiration date, delivery date, ship date",
        draw -> formats.date(draw, 1, 90));
    put(
        ideas,
        "birth date, date of birth, birthday, birthdate, dob",
        draw -> formats.date(draw, -25_000, -7_000));
    put(ideas, "time, start time, end time", Formats::clock);
  }

  private static void put(Map<String, TextIdea> ideas, String names, TextIdea.Free idea) {
    Hints.put(ideas, names, TextIdea.free(idea));
  }

  private static void pick(Map<String, TextIdea> ideas, String names, List<String> words) {
    put(ideas, names, draw -> draw.pick(words));
  }

  private static String person(Draw draw) {
    return draw.pick(Words.FIRST_NAMES) + " " + draw.pick(Words.LAST_NAMES);
  }

  private static String username(Draw draw) {
    return draw.pick(Words.FIRST_NAMES).toLowerCase(Locale.ROOT) + draw.between(10, 99);
  }

  private static String firm(Draw draw) {
    return draw.pick(Words.FIRMS) + " " + draw.pick(Words.FIRM_ENDINGS);
  }

  private static String street(Draw draw) {
    return draw.between(1, 240)
        + " "
        + draw.pick(Words.STREETS)
        + " "
        + draw.pick(Words.STREET_ENDINGS);
  }

  private static String thing(Draw draw) {
    return capital(draw.pick(Words.ADJECTIVES)) + " " + capital(draw.pick(Words.NOUNS));
  }

  private static String slug(Draw draw) {
    return draw.pick(Words.ADJECTIVES) + "-" + draw.pick(Words.NOUNS);
  }

  private static String image(Draw draw) {
    return "https://images.example.com/" + slug(draw) + "." + (draw.oneIn(2) ? "png" : "jpg");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
