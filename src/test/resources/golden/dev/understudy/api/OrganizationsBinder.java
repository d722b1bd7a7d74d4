package dev.understudy.api;

import dev.understudy.api.*;
import javax.annotation.processing.Generated;

/** Binds the operations of Organizations to an implementation of them, each by its operationId. */
@Generated("understudy")
public final class OrganizationsBinder {

  private OrganizationsBinder() {}

  public static void bind(OrganizationsApi api, OperationRegistry registry) {
    registry.add(
        "createOrganization",
        request ->
            api.createOrganization(
                request.caller(),
                CreateOrganizationRequest.read(request.body())));
    registry.add(
        "listOrganizations",
        request ->
            api.listOrganizations(
                request.caller()));
  }
}
