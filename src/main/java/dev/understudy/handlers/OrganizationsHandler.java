package dev.understudy.handlers;

import dev.understudy.api.Caller;
import dev.understudy.api.CreateOrganizationRequest;
import dev.understudy.api.OrganizationList;
import dev.understudy.api.OrganizationsApi;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Memo;
import dev.understudy.organizations.NewOrganization;
import dev.understudy.organizations.Occasion;
import dev.understudy.organizations.Organizations;
import dev.understudy.organizations.Profile;
import dev.understudy.organizations.Refusal;
import dev.understudy.organizations.Slug;
import dev.understudy.store.Ids;
import dev.understudy.store.Store;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;

/** Answers for organizations: load, decide, save, say. */
public final class OrganizationsHandler implements OrganizationsApi {
  private final Store store;
  private final Ids ids;
  private final Organizations rules = new Organizations();
  private final Memo<List<Profile>, OrganizationList> lists = new Memo<>();

  /** Over that store, with ids and moments from there. */
  public OrganizationsHandler(Store store, Ids ids) {
    this.store = Objects.requireNonNull(store, "store");
    this.ids = Objects.requireNonNull(ids, "ids");
  }

  @Override
  public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
    return Answers.map(
        store.world(),
        world ->
            ListOrganizationsResponse.Status200.of(
                lists.of(
                    rules.visibleTo(world, Accounts.of(world, caller)),
                    OrganizationsHandler::list)));
  }

  private static OrganizationList list(List<Profile> profiles) {
    return OrganizationList.builder()
        .organizations(profiles.stream().map(Wire::organization).toList())
        .total(profiles.size())
        .build();
  }

  @Override
  public Future<CreateOrganizationResponse> createOrganization(
      Caller caller, CreateOrganizationRequest body) {
    Occasion occasion = ids.occasion();
    NewOrganization wanted =
        new NewOrganization(
            body.name(),
            body.slug() == null ? null : new Slug(body.slug()),
            Wire.metadata(body.metadata()));
    return Answers.map(
        store.change(
            world ->
                rules.create(
                    world, Accounts.of(world, caller), wanted, Fresh.in(world, occasion, ids))),
        outcome ->
            outcome.fold(
                profile -> CreateOrganizationResponse.Status201.of(Wire.organization(profile)),
                OrganizationsHandler::refused));
  }

  private static CreateOrganizationResponse refused(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID ->
          CreateOrganizationResponse.Status422.of(
              Wire.violation("/metadata", "x-understudy-metadata", refusal));
      case PLAN ->
          CreateOrganizationResponse.Status402.of(
              Wire.problem("plan-limit", 402, "The plan does not cover this", refusal));
      case CONFLICT ->
          CreateOrganizationResponse.Status409.of(
              Wire.problem("slug-taken", 409, "The slug is taken", refusal));
      case FORBIDDEN, NOT_FOUND ->
          throw new IllegalStateException("creating is never refused so: " + refusal);
    };
  }
}
