package io.marshrut.contractors;

import java.util.List;

/**
 * An order as people of the company see it.
 *
 * @param mayManage whether the caller may send it back, withdraw it or send a new link
 * @param expired whether its links are over although it is open
 */
public record OrderView(
        ContractorOrder order, List<OrderFile> files, List<OrderMessage> messages, boolean mayManage, boolean expired) {

    public List<OrderFile> shown() {
        return files.stream().filter(file -> !file.isBrought()).toList();
    }

    public List<OrderFile> brought() {
        return files.stream().filter(OrderFile::isBrought).toList();
    }
}
