package io.marshrut.primarydocuments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds files whose pages go on in one another, by what the pages say of themselves: «лист 2 из 3», the number, the
 * seller. What could belong to two documents belongs to none.
 */
final class PageChain {

    /**
     * The pages of a file.
     *
     * @param first number that the first of them bears; 1 where it begins a document and bears none
     * @param last number of the last of them
     * @param of how many there must be, where that is more than the last; else 0, which may be said by the last one or by
     *     none
     * @param number of the document; null where the pages do not say
     * @param inn of the seller; null where the pages do not say
     */
    record Sheets(UUID id, int first, int last, int of, String number, String inn) {

        private boolean goesOnFrom(Sheets before) {
            return first == before.last + 1
                    && (before.of == 0 || last <= before.of && (of == 0 || of == before.of))
                    && (number == null || before.number == null || plain(number).equals(plain(before.number)))
                    && (inn == null || before.inn == null || inn.equals(before.inn));
        }

        private boolean namesTheSameAs(Sheets before) {
            return number != null && before.number != null || inn != null && before.inn != null;
        }

        private boolean countsAs(Sheets before) {
            return before.of > 0 && (of == before.of || last == before.of);
        }

        private Sheets and(Sheets next) {
            return new Sheets(
                    id,
                    first,
                    next.last,
                    Math.max(of, next.of),
                    number == null ? next.number : number,
                    inn == null ? next.inn : inn);
        }

        private static String plain(String number) {
            return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }

    private final List<Sheets> all;

    PageChain(List<Sheets> all) {
        this.all = List.copyOf(all);
    }

    /** The files of the one document that a file is part of, in the order of their pages; empty where it is not known. */
    List<UUID> with(UUID id) {
        List<List<UUID>> found = all.stream()
                .filter(sheets -> sheets.first == 1)
                .map(this::from)
                .filter(chain -> chain.size() > 1 && chain.contains(id))
                .toList();
        return found.size() == 1 ? found.get(0) : List.of();
    }

    private List<UUID> from(Sheets head) {
        List<UUID> chain = new ArrayList<>(List.of(head.id));
        Sheets sofar = head;
        for (Optional<Sheets> next = after(sofar); next.isPresent(); next = after(sofar)) {
            chain.add(next.get().id);
            sofar = sofar.and(next.get());
        }
        return chain;
    }

    private Optional<Sheets> after(Sheets sofar) {
        List<Sheets> fitting = all.stream().filter(one -> one.goesOnFrom(sofar)).toList();
        List<Sheets> named =
                fitting.stream().filter(one -> one.namesTheSameAs(sofar)).toList();
        if (!named.isEmpty()) {
            return only(named);
        }
        // pages that name nothing: only where they count alike and no other that counts waits for them
        return only(fitting).filter(one -> one.countsAs(sofar) && isAwaitedOnce(one));
    }

    private boolean isAwaitedOnce(Sheets page) {
        return all.stream()
                        .filter(one -> page.goesOnFrom(one) && page.countsAs(one))
                        .count()
                == 1;
    }

    private static Optional<Sheets> only(List<Sheets> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
