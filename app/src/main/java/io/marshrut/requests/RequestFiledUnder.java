package io.marshrut.requests;

import io.marshrut.shared.Caller;

/** Somebody filed a request because of another one; whoever relates the two may refuse it. */
public record RequestFiledUnder(Caller caller, ServiceRequest request, RequestDraft.Parent parent) {}
