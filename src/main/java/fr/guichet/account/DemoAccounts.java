package fr.guichet.account;

import java.util.List;

/** Implemented by the demo structure only: then the sign-in page shows whom to try, and every page says it is fictitious. */
public interface DemoAccounts {

    List<DemoAccount> accounts();

    String password();

    /** The role's message key and what it is for come from {@code role.} and {@code demo.account.} messages. */
    record DemoAccount(String login, Role role) {}
}
