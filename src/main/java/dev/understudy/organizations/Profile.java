package dev.understudy.organizations;

/** An organization as the API shows it: with the number of its active members. */
public record Profile(Organization organization, int membersCount) {}
