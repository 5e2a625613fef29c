//! The catalogue from outside: what it refuses, and whether the embedded one is sound.

#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod families;
#[cfg(test)]
mod faults_market;
#[cfg(test)]
mod faults_money;
#[cfg(test)]
mod faults_pay;
#[cfg(test)]
mod words;
