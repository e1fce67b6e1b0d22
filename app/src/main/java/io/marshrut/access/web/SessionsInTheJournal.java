package io.marshrut.access.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.access.Callers;
import io.marshrut.access.SignIns;
import io.marshrut.shared.Caller;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever comes in by the form or goes out is told to the journal, with the address of this very call. */
@Component
class SessionsInTheJournal {

    private final SignIns signIns;
    private final Callers callers;

    SessionsInTheJournal(SignIns signIns, Callers callers) {
        this.signIns = signIns;
        this.callers = callers;
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        tell(event.getAuthentication(), signIns::cameIn);
    }

    @EventListener
    void wentOut(LogoutSuccessEvent event) {
        tell(event.getAuthentication(), signIns::wentOut);
    }

    private void tell(Authentication who, Consumer<Caller> told) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            callers.of(who.getName())
                    .map(caller -> caller.from(CallOrigin.of(call.getRequest()).toString()))
                    .ifPresent(told);
        }
    }
}
