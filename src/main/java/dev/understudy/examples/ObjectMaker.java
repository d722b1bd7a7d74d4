package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.examples.Flattening.Flat;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects: the members declared, and as many others as it takes. */
final class ObjectMaker implements Form {

  private static final int MOST_MEMBERS = 2_000;

  private final Plan plan;
  private final List<Member> members;
  private final Map<String, Set<String>> dependents;
  private final OtherMembers others;
  private final int most;
  private final @Nullable Obstacle obstacle;
  private final Identity identity;
  private final @Nullable Member named;
  private volatile int sharers = -1;

  /** A member that may or must be made. */
  private record Member(
      String name,
      String words,
      long salt,
      Plan plan,
      Hint hint,
      boolean required,
      boolean leftOut) {}

  private ObjectMaker(
      Plan plan,
      Flat flat,
      List<Member> members,
      OtherMembers others,
      @Nullable Obstacle obstacle) {
    this.plan = plan;
    this.members = members;
    this.dependents = dependents(flat.parts());
    this.others = others;
    this.most = (int) Math.min(MOST_MEMBERS, Counts.most(flat.parts(), "maxProperties"));
    this.obstacle = obstacle;
    this.identity = Identity.of(flat.parts());
    this.named =
        members.stream()
            .filter(member -> Identity.isOne(member.name()) && !member.leftOut())
            .findFirst()
            .orElse(null);
  }

  static Form of(Plans plans, Plan plan, Flat flat) {
    MemberPlans memberPlans = new MemberPlans(plans, flat);
    Set<String> required = required(flat);
    Set<String> names = new LinkedHashSet<>(memberPlans.declared());
    names.addAll(required);
    dependents(flat.parts()).values().forEach(names::addAll);
    Obstacle obstacle = null;
    List<Member> members = new ArrayList<>();
    for (String name : names) {
      boolean must = required.contains(name);
      if (memberPlans.isAllowed(name)) {
        members.add(
            new Member(
                name,
                Known.words(name),
                name.hashCode() * 0x9e3779b97f4a7c15L,
                memberPlans.of(name),
                plans.hint(name),
                must,
                memberPlans.isLeftOut(name)));
      } else if (must) {
        Schema at = memberPlans.requiring(name).orElse(flat.parts().get(0));
        obstacle = Obstacle.unsatisfiable(at, "required", "the member " + name + " is not allowed");
      }
    }
    long least = Counts.least(flat.parts(), "minProperties");
    Schema counting = Counts.holder(flat.parts(), "minProperties");
    if (least > MOST_MEMBERS) {
      obstacle =
          Obstacle.overBudget(counting, "minProperties", "more than " + MOST_MEMBERS + " members");
    }
    OtherMembers others = new OtherMembers(plans, memberPlans, (int) least, counting);
    return new ObjectMaker(plan, flat, List.copyOf(members), others, obstacle);
  }

  private static Set<String> required(Flat flat) {
    Set<String> required = new LinkedHashSet<>();
    for (Schema part : flat.parts()) {
      part.source().path("required").forEach(name -> required.add(name.asText()));
    }
    required.addAll(flat.demands().required());
    flat.demands()
        .pins()
        .forEach((name, pin) -> required.addAll(pin.firm() ? Set.of(name) : Set.of()));
    Map<String, Set<String>> dependents = dependents(flat.parts());
    List<String> queue = new ArrayList<>(required);
    for (int i = 0; i < queue.size(); i++) {
      for (String dependent : dependents.getOrDefault(queue.get(i), Set.of())) {
        if (required.add(dependent)) {
          queue.add(dependent);
        }
      }
    }
    return required;
  }

  private static Map<String, Set<String>> dependents(List<Schema> parts) {
    Map<String, Set<String>> dependents = new LinkedHashMap<>();
    for (Schema part : parts) {
      for (Map.Entry<String, JsonNode> entry :
          part.source().path("dependentRequired").properties()) {
        Set<String> names = dependents.computeIfAbsent(entry.getKey(), it -> new LinkedHashSet<>());
        entry.getValue().forEach(name -> names.add(name.asText()));
      }
    }
    return dependents;
  }

  boolean declaresMembers() {
    return !members.isEmpty();
  }

  @Override
  public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    if (obstacle != null) {
      spot.run().note(obstacle);
      return null;
    }
    JsonNode id = id(spot, seed);
    return id == null
        ? make(spot, spot.inside(plan.origin(), members.size(), sharers()), null, seed)
        : make(
            spot,
            spot.thing(plan.origin(), members.size(), sharers()),
            id,
            identity.seed(id, spot.run()));
  }

  @Override
  public @Nullable JsonNode identity(Spot spot, long seed) {
    return obstacle == null ? spot.run().unspent(() -> id(spot, seed)) : null;
  }

  // By what this one is told apart from others of its kind, where it is.
  private @Nullable JsonNode id(Spot spot, long seed) {
    if (named == null
        || !spot.takesThings()
        || (!named.required() && spot.fill() == Fill.REQUIRED)) {
      return null;
    }
    Spot inside = spot.inside(plan.origin(), members.size(), sharers());
    return value(named, inside, seed);
  }

  // What is known of it already, where the schema takes that.
  private @Nullable JsonNode value(Member member, Spot inside, long seed) {
    JsonNode known = known(member, inside);
    return known != null && inside.takesThings() && member.plan().accepts(known)
        ? known
        : member.plan().make(inside, member.hint(), Draw.mix(seed, member.salt()));
  }

  private static @Nullable JsonNode known(Member member, Spot inside) {
    if (Identity.isOne(member.name())) {
      return inside.isListed() ? null : inside.run().takeId();
    }
    return inside.run().known().member(member.words());
  }

  private @Nullable JsonNode make(Spot spot, Spot inside, @Nullable JsonNode id, long seed) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean all = spot.fill() == Fill.ALL;
    int room = most;
    for (Member member : members) {
      room -= isForced(member, spot) ? 1 : 0;
    }
    for (Member member : members) {
      boolean forced = isForced(member, spot);
      if (forced || (all && room > 0 && isWanted(member, inside))) {
        JsonNode value = id != null && member == named ? id : value(member, inside, seed);
        if (value != null) {
          object.set(member.name(), value);
          room -= forced ? 0 : 1;
        } else if (forced) {
          return null;
        }
      }
    }
    if (!dependents.isEmpty()) {
      dropUnsupported(object);
    }
    boolean complete = others.add(object, inside, members.isEmpty() && all, most, seed);
    return complete ? object : null;
  }

  private static boolean isForced(Member member, Spot spot) {
    return member.required() && (!member.leftOut() || spot.run().attempt() > 0);
  }

  private static boolean isWanted(Member member, Spot inside) {
    if (member.required() || member.leftOut() || !member.plan().isPossible()) {
      return false;
    }
    return !member.plan().isComposite() || inside.hasRoom(member.plan().origin());
  }

  // A member that asks for others which are not there goes.
  private void dropUnsupported(ObjectNode object) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, Set<String>> entry : dependents.entrySet()) {
        boolean met = entry.getValue().stream().allMatch(object::has);
        if (!met && object.remove(entry.getKey()) != null) {
          changed = true;
        }
      }
    }
  }

  // Benign: whoever counts, counts the same.
  private int sharers() {
    int known = sharers;
    if (known < 0) {
      known = 0;
      for (Member member : members) {
        known += !member.leftOut() && member.plan().isComposite() ? 1 : 0;
      }
      sharers = known;
    }
    return known;
  }

  @Override
  public boolean fits(int levels) {
    if (obstacle != null) {
      return false;
    }
    for (Member member : members) {
      if (member.required() && !member.leftOut() && !member.plan().fits(levels - 1)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isComposite() {
    return true;
  }
}
