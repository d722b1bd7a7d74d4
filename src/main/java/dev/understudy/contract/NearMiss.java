package dev.understudy.contract;

/**
 * An operation that a request was nearly for.
 *
 * @param operation which
 * @param path its path as the contract writes it, its base path before it
 * @param why what stood in its way
 */
public record NearMiss(Operation operation, String path, String why) {}
