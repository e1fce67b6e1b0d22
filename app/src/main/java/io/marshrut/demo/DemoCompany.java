package io.marshrut.demo;

import io.marshrut.counterparties.CounterpartyDraft;
import io.marshrut.directory.Company;
import io.marshrut.directory.Organisation;
import java.util.List;

/** The contents of {@code demo/company.yaml}. */
record DemoCompany(
        Company company,
        List<Organisation.NewSite> sites,
        List<Organisation.NewDepartment> departments,
        List<Organisation.NewPosition> positions,
        List<Organisation.NewEmployee> employees,
        List<CounterpartyDraft> counterparties) {}
