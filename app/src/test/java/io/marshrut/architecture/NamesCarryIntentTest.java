package io.marshrut.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.ContractManager;
import io.marshrut.architecture.fixtures.DateUtils;
import io.marshrut.architecture.fixtures.FormHelper;
import io.marshrut.architecture.fixtures.RouteImpl;
import io.marshrut.architecture.fixtures.TextUtil;

class NamesCarryIntentTest extends ProvedRule {

    @Override
    ArchRule rule() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Managers|Helper|Helpers|Util|Utils|Impl)(\\$.*)?")
                .because("such a name says nothing of what the class is for");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {ContractManager.class, FormHelper.class, TextUtil.class, DateUtils.class, RouteImpl.class
        };
    }
}
