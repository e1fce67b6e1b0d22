package io.marshrut.contracts;

import io.marshrut.access.AdmittedReaders;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read which contracts: those whom a contract has admitted (initiator, everybody who was asked), and those whose
 * permission reaches its site or department.
 */
@Component
class ContractReaders extends AdmittedReaders {

    ContractReaders(JdbcClient jdbc, Permissions permissions) {
        super(
                jdbc,
                permissions,
                Permission.READ_CONTRACTS,
                new Kept("contract", "c", "'" + Contract.KIND + "'", "contract_reader", "contract_id"));
    }
}
