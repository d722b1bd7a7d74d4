package dev.understudy.examples;

import java.util.List;

/** Words that data is made of; all people, firms and streets are invented. */
final class Words {

  static final List<String> FIRST_NAMES =
      list(
          "Ada Amir Anouk Bela Bruno Carmen Chidi Clara Dana Elif Emil Farah Felix Greta Hana Hugo"
              + " Ines Ivo Jana Jonas Kaya Kenji Lena Leo Lucia Mara Mateo Mila Nadia Nils Noor Olga"
              + " Oscar Petra Priya Rafael Rosa Samir Sofia Tara Theo Uma Viktor Wanda Yara Zoe");
  static final List<String> LAST_NAMES =
      list(
          "Abbott Adeyemi Amsel Berger Castillo Chen Danforth Delgado Eriksen Falk Ferrari Gruber"
              + " Haddad Hansen Ibarra Ivanova Jansen Kaplan Kimura Kowalski Larsen Lindqvist Marchetti"
              + " Mbeki Moreau Nakamura Novak Okafor Olsen Papadakis Petrov Quist Rahman Reyes Rossi"
              + " Sandoval Silva Tanaka Thorne Vega Virtanen Weber Yilmaz Zeller");
  static final List<String> FIRMS =
      list(
          "Alderwood Amberline Birchgate Bluefen Brightmoor Cedarpoint Clearbrook Copperhill Deepwell"
              + " Eastmere Fairlock Fernhollow Glasswing Greyharbor Halfmoon Hazelworks Ironleaf"
              + " Juniper Kestrel Larkfield Lowtide Mapleton Northbeam Oakline Pinecrest Quillfeather"
              + " Redstone Silverbay Stonebridge Thistle Umberlight Westfold Willowmark");
  static final List<String> FIRM_ENDINGS = list("Ltd Inc GmbH Group Labs Partners Works Trading");
  static final List<String> CITIES =
      list(
          "Amsterdam Athens Auckland Barcelona Berlin Bogota Boston Brno Cairo Chicago Copenhagen"
              + " Dublin Geneva Hamburg Helsinki Istanbul Kyoto Lagos Lima Lisbon London Lyon Madrid"
              + " Melbourne Milan Montreal Mumbai Nairobi Oslo Porto Prague Riga Rome Santiago Seoul"
              + " Singapore Stockholm Sydney Tallinn Toronto Vienna Vilnius Warsaw Zurich");
  static final List<String> STREETS =
      list(
          "Acorn Anchor Baker Beech Bridge Canal Chapel Cherry Church Clover Dock Elm Forge Garden"
              + " Harbor High Hill Juniper King Lake Lime Maple Market Meadow Mill Orchard Park Pearl"
              + " Poplar Quarry River School Spring Station Summer Temple Valley Vine Water Willow");
  static final List<String> STREET_ENDINGS = list("Street Road Lane Avenue Way Square");
  static final List<String> COUNTRIES =
      list(
          "Argentina Australia Austria Belgium Brazil Canada Chile Czechia Denmark Egypt Estonia"
              + " Finland France Germany Greece India Ireland Italy Japan Kenya Latvia Lithuania Mexico"
              + " Netherlands Nigeria Norway Peru Poland Portugal Singapore Spain Sweden Switzerland");
  static final List<String> COUNTRY_CODES =
      list(
          "AR AU AT BE BR CA CL CZ DK EG EE FI FR DE GR IN IE IT JP KE LV LT MX NL NG NO PE PL PT SG"
              + " ES SE CH GB US");
  static final List<String> CURRENCIES =
      list("EUR USD GBP CHF SEK NOK DKK PLN CZK JPY CAD AUD NZD BRL INR SGD");
  static final List<String> LANGUAGES =
      list("en de fr es it pt nl sv da fi nb pl cs el tr ja ko hi");
  static final List<String> LOCALES =
      list("en-US en-GB de-DE de-AT fr-FR fr-CA es-ES es-MX it-IT pt-BR nl-NL sv-SE pl-PL ja-JP");
  static final List<String> TIME_ZONES =
      list(
          "Europe/Berlin Europe/London Europe/Madrid Europe/Oslo Europe/Warsaw America/New_York"
              + " America/Chicago America/Toronto America/Sao_Paulo Asia/Tokyo Asia/Singapore"
              + " Asia/Kolkata Africa/Nairobi Australia/Sydney Pacific/Auckland");
  static final List<String> REGIONS =
      list(
          "Bavaria Catalonia Flanders Lombardy Ontario Provence Quebec Saxony Tuscany Tyrol Ulster");
  static final List<String> COLORS =
      list(
          "amber azure black blue bronze coral crimson cyan gold green indigo ivory lilac lime"
              + " magenta maroon olive orange pink purple red silver teal violet white yellow");
  static final List<String> STATES = list("active pending inactive draft completed archived");
  static final List<String> ADJECTIVES =
      list(
          "amber ample brave brisk bright calm clear clever cosy crisp deep eager early fair fine fresh"
              + " gentle grand happy keen kind light lively lucky mellow modern neat new open plain"
              + " polished prime proud quick quiet rapid ready rich round sharp simple smooth solid"
              + " steady sunny swift tidy warm wide wise");
  static final List<String> NOUNS =
      list(
          "anchor arrow basket beacon bell birch bottle bridge candle canvas castle cedar clock cloud"
              + " comet compass copper coral cotton field flame forest garden glass harbor hazel"
              + " hill island kettle ladder lantern leaf lemon maple marble meadow mirror moon"
              + " mountain nest ocean orchard paper pearl pebble pepper pillow pine planet pocket"
              + " prairie river saddle shell silver stone summer table timber valley velvet willow");
  static final List<String> OPENINGS =
      List.of("A", "This is a", "One more", "Meet the", "Our", "The", "Every", "Another");
  static final List<String> ENDINGS =
      List.of(
          "for every day.",
          "that lasts.",
          "with room to grow.",
          "from the new series.",
          "as agreed last week.",
          "for the whole team.",
          "ready when you are.",
          "made with care.",
          "for small and large orders.",
          "that was asked for.");
  static final List<String> TITLES =
      list("Engineer Designer Analyst Manager Editor Accountant Nurse");
  static final List<String> ROLES = list("admin editor viewer member owner guest");
  static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15",
          "curl/8.14.1");
  static final List<String> MEDIA_TYPES =
      list("image/png image/jpeg application/pdf text/plain text/csv application/json");
  static final List<String> FILES = list("png jpg pdf txt csv json");

  private Words() {}

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }
}
