package io.marshrut.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who a session or a call belongs to. Roles are read anew at each call, so that a change counts at once. */
public record SignedIn(String login) implements Principal, Serializable {

    private static final SimpleGrantedAuthority EMPLOYEE = new SimpleGrantedAuthority("ROLE_EMPLOYEE");
    private static final SimpleGrantedAuthority MUST_CHANGE = new SimpleGrantedAuthority("PASSWORD_MUST_CHANGE");

    @Override
    public String getName() {
        return login;
    }

    public static Authentication whole(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(login), null, List.of(EMPLOYEE));
    }

    /** Came in with a password that somebody else knows: may do nothing but choose another. */
    static Authentication onlyToChooseAPassword(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(login), null, List.of(EMPLOYEE, MUST_CHANGE));
    }

    public static boolean mustChooseAPassword(Authentication who) {
        return who != null && who.getAuthorities().contains(MUST_CHANGE);
    }
}
