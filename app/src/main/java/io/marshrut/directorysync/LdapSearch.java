package io.marshrut.directorysync;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads whole subtrees page by page (simple paged results, RFC 2696), since servers cut long answers. Either everything
 * is read or nothing: half a directory looks as if the other half had left.
 */
final class LdapSearch {

    private final LDAPConnection connection;
    private final LdapSettings settings;

    LdapSearch(LDAPConnection connection, LdapSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    List<SearchResultEntry> all(String base, String filter, String... attributes) throws LDAPException {
        List<SearchResultEntry> found = new ArrayList<>();
        ASN1OctetString cookie = null;
        do {
            SearchRequest request = new SearchRequest(base, SearchScope.SUB, Filter.create(filter), attributes);
            request.addControl(new SimplePagedResultsControl(settings.pageSize(), cookie));
            request.setFollowReferrals(false);
            request.setResponseTimeoutMillis(settings.answerTimeout().toMillis());
            SearchResult page = connection.search(request);
            found.addAll(page.getSearchEntries());
            if (found.size() > settings.entriesAtMost()) {
                throw new LDAPException(
                        ResultCode.SIZE_LIMIT_EXCEEDED, "More than " + settings.entriesAtMost() + " entries");
            }
            SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
            cookie = answer == null ? null : answer.getCookie();
        } while (cookie != null && cookie.getValueLength() > 0);
        return found;
    }
}
