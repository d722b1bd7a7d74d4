package dev.understudy.organizations;

/** What a caller asks for when inviting somebody. */
public record NewInvitation(OrganizationId organization, Email email, Role role) {}
